import type { BookSpan } from '@viaggio/domain/ports/bookStore';
import type { Suspect, SuspectId } from '@viaggio/domain/reconciliation';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { CONTACT_TYPES, INTERACTION } from '../fragments';
import { FLAG_BOT } from '../log/appendBatch';
import { inSpan } from './inSpan';

const DAY_MS = 86_400_000;

type Measure = 'orders' | 'revenue';
interface Row {
  events: number;
  effect: number;
}

/** What some events add to a figure. */
const effectOf = (measure: Measure): string =>
  measure === 'orders' ? 'toFloat64(countIf(value > 0))' : 'sum(value)';

/** One cause, counted by a condition over the log; `sign`: whether the books have these more than we, or less. */
interface Cause {
  readonly id: SuspectId;
  readonly sign: 1 | -1;
  readonly span?: (span: BookSpan) => BookSpan;
  readonly where: (bind: Binder, currency: string) => string;
  readonly needsPlace?: boolean;
  readonly only?: Measure;
}

const shifted =
  (from: (span: BookSpan) => number) =>
  (span: BookSpan): BookSpan => ({ ...span, from: from(span), end: from(span) + DAY_MS });

const CAUSES: readonly Cause[] = [
  // Books that count what was sold, before refunds.
  { id: 'refunds', sign: -1, only: 'revenue', where: () => `${INTERACTION} AND value < 0` },
  {
    id: 'other_currency',
    sign: -1,
    where: (bind, currency) =>
      `${INTERACTION} AND value != 0 AND currency != '' AND currency != ${bind.add('String', currency)}`,
  },
  {
    id: 'no_place',
    sign: 1,
    needsPlace: true,
    span: (span) => ({ ...span, place: '' }),
    where: () => `${INTERACTION} AND value != 0 AND place = ''`,
  },
  {
    id: 'nobody',
    sign: 1,
    where: () => `${CONTACT_TYPES} AND source = 0 AND value != 0 AND actor = 'customer'`,
  },
  {
    id: 'bots',
    sign: 1,
    where: () => `${CONTACT_TYPES} AND source != 0 AND bitAnd(flags, ${FLAG_BOT}) != 0 AND value != 0`,
  },
  {
    id: 'day_before',
    sign: 1,
    span: shifted(({ from }) => from - DAY_MS),
    where: () => `${INTERACTION} AND value != 0`,
  },
  { id: 'day_after', sign: 1, span: shifted(({ end }) => end), where: () => `${INTERACTION} AND value != 0` },
];

async function causeOf(
  driver: EventsDriver,
  span: BookSpan,
  measure: Measure,
  currency: string,
  cause: Cause,
) {
  const bind = new Binder();
  const [row] = await driver.query<Row & Record<string, unknown>>(
    `SELECT toFloat64(count()) AS events, ${effectOf(measure)} AS effect FROM events
     WHERE ${inSpan(cause.span?.(span) ?? span, bind)} AND ${cause.where(bind, currency)}`,
    bind.params,
  );
  return { id: cause.id, events: row?.events ?? 0, effect: cause.sign * (row?.effect ?? 0) };
}

/** Money that is here more than once: who, when and what are the same, only the message is another. */
async function twinsOf(driver: EventsDriver, span: BookSpan, measure: Measure): Promise<Suspect> {
  const bind = new Binder();
  const each = measure === 'orders' ? 'toFloat64(value > 0)' : 'value';
  const [row] = await driver.query<Row & Record<string, unknown>>(
    `SELECT toFloat64(sum(copies - 1)) AS events, sum((copies - 1) * each) AS effect FROM (
       SELECT count() AS copies, any(${each}) AS each FROM events WHERE ${inSpan(span, bind)} AND ${INTERACTION} AND value != 0
       GROUP BY source, ts, name, value, cityHash64(properties) HAVING copies > 1)`,
    bind.params,
  );
  return { id: 'twins', events: row?.events ?? 0, effect: 0 - (row?.effect ?? 0) };
}

const AMOUNT = (key: string): string =>
  `toFloat64OrNull(replaceAll(replaceAll(JSONExtractRaw(payload, 'properties', '${key}'), '"', ''), ',', '.'))`;

/** Rows to fix that say an amount; of files, whose columns have names of their own, none is known to. */
async function toFixOf(
  driver: EventsDriver,
  { workspace, from, end }: BookSpan,
  measure: Measure,
): Promise<Suspect> {
  const effect = measure === 'orders' ? 'toFloat64(countIf(amount > 0))' : 'sum(amount)';
  const [row] = await driver.query<Row & Record<string, unknown>>(
    `SELECT toFloat64(count()) AS events, ${effect} AS effect FROM (
       SELECT ifNull(coalesce(${AMOUNT('revenue')}, ${AMOUNT('total')}, ${AMOUNT('value')}), 0) AS amount
       FROM quarantine FINAL WHERE workspace = {workspace:UInt32} AND status = 'open'
         AND toUnixTimestamp64Milli(received) >= {from:Int64} AND toUnixTimestamp64Milli(received) < {end:Int64})
     WHERE amount != 0`,
    { workspace, from, end },
  );
  return { id: 'to_fix', events: row?.events ?? 0, effect: row?.effect ?? 0 };
}

/** Where the difference between the books and ours may hide, each with how much it would change ours. */
export function findSuspects(
  driver: EventsDriver,
  span: BookSpan,
  measure: Measure,
  currency: string,
): Promise<Suspect[]> {
  const asked = CAUSES.filter(
    ({ only, needsPlace }) => (only === undefined || only === measure) && !(needsPlace && span.place === ''),
  );
  return Promise.all([
    ...asked.map((cause) => causeOf(driver, span, measure, currency, cause)),
    twinsOf(driver, span, measure),
    toFixOf(driver, span, measure),
  ]);
}
