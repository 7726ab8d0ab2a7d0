import {
  type AttributionCounts,
  type AttributionQuery,
  BEGIN,
  CONVERTED,
  CREDIT_MODELS,
  type CreditModel,
  LOST,
  type Transition,
  type UnitCredit,
} from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { foldedSql, topValues } from '../contacts/topValues';
import { touchRows } from './touchRows';

/** Half-life of a touch under time decay: 7 days. */
const HALF_LIFE_MS = 7 * 86_400_000;

/** Weight of touch i of m under each model; the weights of a conversion add up to 1. */
const WEIGHTS: Readonly<Record<CreditModel, string>> = {
  first: 'i = 1',
  last: 'i = m',
  'last-non-direct': 'i = last',
  linear: '1 / m',
  position: 'multiIf(m = 1, 1, m = 2, 0.5, i = 1 OR i = m, 0.4, 0.2 / (m - 2))',
  // Measured from the last touch: the shares are the same, and nothing is too old for a number.
  'time-decay': 'decay / decays',
  shapley: 'if(again = 1, 1 / distinct, 0)',
};

interface TotalRow {
  apart: number;
  conversions: string;
  value: number | null;
  none: string;
  noneValue: number | null;
}

type CreditRow = { apart: number; unit: number } & Record<`c${number}` | `v${number}`, number | null>;

/** The engine writes what is larger than numbers can hold as null. */
const sumOf = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;

/** What conversions are told apart by, as SQL over `told`: all are one without `top`. */
const apartSql = (top: readonly number[] | undefined, bind: Binder): string =>
  top ? foldedSql(top, bind) : 'toInt32(0)';

async function readTotals(
  driver: EventsDriver,
  query: AttributionQuery,
  top?: readonly number[],
): Promise<TotalRow[]> {
  const bind = new Binder();
  return driver.query<TotalRow>(
    `SELECT ${apartSql(top, bind)} AS apart, count() AS conversions, sum(worth) AS value, countIf(empty(units)) AS none, sumIf(worth, empty(units)) AS noneValue
FROM (${touchRows({ ...query, nulls: false }, bind)}) GROUP BY apart`,
    bind.params,
  );
}

/** Credit of the models that share each conversion by itself, in one pass. */
async function readCredits(
  driver: EventsDriver,
  query: AttributionQuery,
  top?: readonly number[],
): Promise<(UnitCredit & { readonly apart: number })[]> {
  const bind = new Binder();
  const direct = bind.add('UInt16', query.direct);
  const sums = CREDIT_MODELS.map((model, k) => {
    const weight = `toFloat64(${WEIGHTS[model]})`;
    return `sum(${weight} AS w${k}) AS c${k}, sum(w${k} * worth) AS v${k}`;
  });
  const rows = await driver.query<CreditRow>(
    `SELECT ${apartSql(top, bind)} AS apart, unit, ${sums.join(',\n  ')} FROM (
  WITH arrayLastIndex(c -> c != ${direct}, channels) AS other, arrayMap(x -> exp2((toFloat64(x) - times[-1]) / ${HALF_LIFE_MS}), times) AS fading
  SELECT worth, told, units, length(units) AS m, if(other = 0, m, other) AS last, fading, arraySum(fading) AS decays,
    length(arrayDistinct(units)) AS distinct
  FROM (${touchRows({ ...query, nulls: false }, bind)}) WHERE notEmpty(units))
ARRAY JOIN units AS unit, fading AS decay, arrayEnumerate(units) AS i, arrayEnumerateUniq(units) AS again GROUP BY apart, unit`,
    bind.params,
  );
  const pick = (row: CreditRow, letter: 'c' | 'v') =>
    Object.fromEntries(
      CREDIT_MODELS.map((model, k) => [model, sumOf(row[`${letter}${k}`] ?? null)]),
    ) as Record<CreditModel, number>;
  return rows.map((row) => ({
    apart: row.apart,
    unit: row.unit,
    conversions: pick(row, 'c'),
    value: pick(row, 'v'),
  }));
}

interface TransitionRow {
  before: number[];
  after: number;
  n: string;
  value: number;
}

/** How often paths of touches go on from the last one or two units; the same unit several times in a row is one. */
async function readTransitions(driver: EventsDriver, query: AttributionQuery): Promise<Transition[]> {
  if (query.markovOrder === 0) return [];
  const bind = new Binder();
  const rows = await driver.query<TransitionRow>(
    `SELECT before, after, count() AS n, sum(if(converted, worth, 0)) AS value FROM (
  WITH arrayPushFront(arrayMap(u -> toInt32(u), arrayCompact(units)), toInt32(${BEGIN})) AS path
  SELECT converted, worth, arrayPushBack(arrayPopFront(path), if(converted, toInt32(${CONVERTED}), toInt32(${LOST}))) AS afters,
    arrayMap(j -> arraySlice(path, greatest(1, toInt64(j) - ${query.markovOrder - 1}), least(j, ${query.markovOrder})), arrayEnumerate(path)) AS befores
  FROM (${touchRows(query, bind)}) WHERE notEmpty(units))
ARRAY JOIN befores AS before, afters AS after GROUP BY before, after`,
    bind.params,
  );
  return rows.map(({ before, after, n, value }) => ({ from: before, to: after, count: Number(n), value }));
}

const totalOf = (row: TotalRow | undefined) => ({
  conversions: Number(row?.conversions ?? 0),
  value: row ? sumOf(row.value) : 0,
});

const noneOf = (row: TotalRow | undefined) => ({
  conversions: Number(row?.none ?? 0),
  value: row ? sumOf(row.noneValue) : 0,
});

async function toldApart(
  driver: EventsDriver,
  query: AttributionQuery,
): Promise<AttributionCounts['breakdown']> {
  if (query.breakdown === undefined) return [];
  const conversions = { ...query, nulls: false };
  const top = await topValues(driver, (bind) => touchRows(conversions, bind), query.breakdown.top);
  const [totals, credits] = await Promise.all([
    readTotals(driver, query, top),
    query.credits ? readCredits(driver, query, top) : [],
  ]);
  return totals.map((row) => ({
    value: row.apart,
    total: totalOf(row),
    none: noneOf(row),
    credits: credits.filter(({ apart }) => apart === row.apart).map(({ apart: _, ...credit }) => credit),
  }));
}

/** Conversions, and what of them is due to whom. */
export async function countAttribution(
  driver: EventsDriver,
  query: AttributionQuery,
): Promise<AttributionCounts> {
  const [[total], credits, transitions, breakdown] = await Promise.all([
    readTotals(driver, query),
    query.credits ? readCredits(driver, query) : [],
    readTransitions(driver, query),
    toldApart(driver, query),
  ]);
  return {
    ...totalOf(total),
    none: noneOf(total),
    credits: credits.map(({ apart: _, ...credit }) => credit),
    transitions,
    breakdown,
  };
}
