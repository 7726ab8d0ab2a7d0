import {
  type FunnelCounts,
  type FunnelQuery,
  type FunnelStepCounts,
  TIME_EDGES,
} from '@viaggio/domain/ports/reportStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { histogramOf, quantilesOf, type SummedMap } from '../contacts/summedMap';
import { momentOf } from '../contacts/travellers';
import { funnelRows } from './funnelRows';

interface StepRow {
  k: number;
  people: string;
  stopped: string;
  open: string;
  previous: number[];
  since: number[];
  bars: SummedMap;
  begun: SummedMap;
}

/**
 * One row for each step that somebody came to: everything a funnel tells but its breakdown, in one pass. People are
 * joined to the steps they came to; those of the last step tell who of each beginning converted.
 */
function readSteps(driver: EventsDriver, query: FunnelQuery): Promise<StepRow[]> {
  const bind = new Binder();
  const edges = bind.add('Array(UInt64)', [0, ...TIME_EDGES]);
  const buckets = bind.add('Array(UInt64)', query.buckets);
  const open =
    query.window === null
      ? '0'
      : `${momentOf('latest')} + ${bind.add('UInt64', query.window)} >= ${bind.add('UInt64', query.asOf)}`;
  const ends = `k IN (1, ${query.steps.length})`;
  return driver.query<StepRow>(
    `SELECT toUInt8(k) AS k, count() AS people, countIf(level = k) AS stopped, countIf(level = k AND k < ${query.steps.length} AND ${open}) AS open,
  quantilesExact(0.5, 0.9)(toFloat64(at - before)) AS previous, quantilesExact(0.5, 0.9)(toFloat64(at - began)) AS since,
  sumMapIf([roundDown(toUInt64(at - before), ${edges})], [toUInt64(1)], k > 1) AS bars,
  sumMapIf([roundDown(began, ${buckets})], [toUInt64(1)], ${ends}) AS begun
FROM (SELECT level, latest, ${momentOf('steps[1]')} AS began, k, ${momentOf('steps[k]')} AS at,
    if(k = 1, at, ${momentOf('steps[k - 1]')}) AS before
  FROM (${funnelRows({ ...query, breakdown: undefined }, bind)}) ARRAY JOIN range(1, level + 1) AS k)
GROUP BY k`,
    bind.params,
  );
}

function stepCounts(row: StepRow | undefined, k: number): FunnelStepCounts {
  const isLater = k > 1;
  return {
    people: Number(row?.people ?? 0),
    stopped: Number(row?.stopped ?? 0),
    open: Number(row?.open ?? 0),
    fromPrevious: isLater ? quantilesOf(row?.previous) : null,
    fromFirst: isLater ? quantilesOf(row?.since) : null,
    histogram: isLater ? histogramOf(row?.bars) : [],
  };
}

function trendOf(rows: readonly StepRow[], { buckets, steps }: FunnelQuery): FunnelCounts['trend'] {
  const counted = (k: number): Map<number, number> => {
    const [keys, counts] = rows.find((row) => row.k === k)?.begun ?? [[], []];
    return new Map(keys.map((key, i) => [Number(key), Number(counts[i])]));
  };
  const begun = counted(1);
  const converted = counted(steps.length);
  return buckets.flatMap((start, bucket) => {
    const people = begun.get(start);
    return people === undefined ? [] : [{ bucket, people, converted: converted.get(start) ?? 0 }];
  });
}

async function readBreakdown(driver: EventsDriver, query: FunnelQuery): Promise<FunnelCounts['breakdown']> {
  if (query.breakdown === undefined) return [];
  const bind = new Binder();
  const rows = await driver.query<{ value: number; level: number; people: string }>(
    `SELECT value, toUInt8(level) AS level, count() AS people FROM (${funnelRows(query, bind)}) GROUP BY value, level`,
    bind.params,
  );
  const values = new Map<number, number[]>();
  for (const { value, level, people } of rows) {
    const counts = values.get(value) ?? query.steps.map(() => 0);
    for (let k = 0; k < level; k++) counts[k]! += Number(people);
    values.set(value, counts);
  }
  return [...values].map(([value, people]) => ({ value, people }));
}

/** Runs a funnel. */
export async function countFunnel(driver: EventsDriver, query: FunnelQuery): Promise<FunnelCounts> {
  const [rows, breakdown] = await Promise.all([readSteps(driver, query), readBreakdown(driver, query)]);
  const steps = query.steps.map((_, i) =>
    stepCounts(
      rows.find((row) => row.k === i + 1),
      i + 1,
    ),
  );
  return { steps, trend: trendOf(rows, query), breakdown };
}
