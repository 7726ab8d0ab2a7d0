import type { PressureCounts, PressureQuery } from '@viaggio/domain/ports/relationStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { momentOf, timeKey, travellers } from '../contacts/travellers';

const CUSTOMER = 0;
const BRAND = 1;

/**
 * What each person's contacts say of weeks, by the start of the week (milliseconds): `sent` one for each message,
 * `reacted`, `active` and `left` each week at most once; `own`, moments of the customer's own contacts.
 */
function weekRows(query: PressureQuery, bind: Binder): string {
  const starts = bind.add('Array(UInt64)', query.weeks.slice(0, -1));
  const first = bind.add('UInt64', query.weeks[0]!);
  const past = bind.add('UInt64', query.weeks.at(-1)!);
  const channels = bind.add('Array(UInt16)', query.channels);
  const unsubscribing = bind.add('Array(UInt16)', query.unsubscribing);
  const merge = bind.add('UInt64', query.merge);
  const reaction = bind.add('UInt64', query.reaction);
  const inside = (at: string): string => `${at} >= ${first} AND ${at} < ${past}`;
  const weekOf = (at: string): string => `roundDown(${at}, ${starts})`;
  const key = bind.add('UInt64', timeKey(query.asOf));
  // Beside each contact the customer's next one after it; 0 where there is none. Contacts of one channel side by side,
  // so that what belongs to the same message does too.
  return `SELECT person, met, own, arrayMap(z -> ${weekOf('z.2')}, messages) AS sent,
  arrayDistinct(arrayMap(z -> ${weekOf('z.2')}, arrayFilter(z -> z.3 > 0 AND ${momentOf('z.3')} <= z.2 + ${reaction}, messages))) AS reacted,
  arrayDistinct(arrayMap(o -> ${weekOf('o')}, arrayFilter(o -> ${inside('o')}, own))) AS active,
  arrayDistinct(arrayMap(o -> ${weekOf('o')}, arrayFilter(o -> ${inside('o')}, gone))) AS left
FROM (SELECT person, ${momentOf('t[1]')} AS met,
    arrayMap(k -> ${momentOf('k')}, arrayFilter((k, a) -> a = ${CUSTOMER} AND k < ${key}, t, ac)) AS own,
    arrayMap(k -> ${momentOf('k')}, arrayFilter((k, p) -> has(${unsubscribing}, p), t, tp)) AS gone,
    arrayReverseFill(k -> k > 0, arrayMap((k, a) -> if(a = ${CUSTOMER}, k, toUInt64(0)), t, ac)) AS answers,
    arraySort(arrayMap((c, k, r) -> (c, ${momentOf('k')}, r), arrayFilter((c, a) -> a = ${BRAND} AND has(${channels}, c), ch, ac),
      arrayFilter((k, c, a) -> a = ${BRAND} AND has(${channels}, c), t, ch, ac),
      arrayFilter((r, c, a) -> a = ${BRAND} AND has(${channels}, c), answers, ch, ac))) AS all,
    arrayFilter((z, y) -> (z.1 != y.1 OR z.2 > y.2 + ${merge}) AND ${inside('z.2')}, all, arrayShiftRight(all, 1)) AS messages
  ${travellers(query, bind, `notEmpty(t) AND met < ${past}`)})`;
}

/** One row for each week of each who had any contact before it ended: `person`, `start`, and what the week was like. */
function personWeeks(query: PressureQuery, bind: Binder): string {
  const starts = bind.add('Array(UInt64)', query.weeks.slice(0, -1));
  const ends = bind.add('Array(UInt64)', query.weeks.slice(1));
  const quiet = bind.add('UInt64', query.quiet);
  const asOf = bind.add('UInt64', query.asOf);
  const told = [
    's',
    'countEqual(sent, s)',
    'has(reacted, s)',
    'has(active, s)',
    'has(left, s)',
    `toUInt8(e + ${quiet} <= ${asOf} AND arrayExists(o -> o < e AND o + ${quiet} >= e, own))`,
    `toUInt8(NOT arrayExists(o -> o >= e AND o < e + ${quiet}, own))`,
  ];
  return `SELECT person, week.1 AS start, week.2 AS messages, week.3 AS did, week.4 AS active, week.5 AS gone,
  week.6 AS followed, week.7 AS silent FROM (
  SELECT person, arrayMap((s, e) -> (${told.join(', ')}), arrayFilter((s, e) -> met < e, ${starts}, ${ends}),
    arrayFilter(e -> met < e, ${ends})) AS weeks FROM (${weekRows(query, bind)}))
ARRAY JOIN weeks AS week`;
}

type Row = Record<
  'messages' | 'weeks' | 'reacted' | 'active' | 'unsubscribed' | 'followed' | 'quiet',
  string
>;

/** Customer-weeks by how many messages they had. */
export async function countPressure(driver: EventsDriver, query: PressureQuery): Promise<PressureCounts[]> {
  if (query.weeks.length < 2) return [];
  const bind = new Binder();
  const rows = await driver.query<Row>(
    `SELECT messages, count() AS weeks, countIf(did) AS reacted, countIf(active) AS active, countIf(gone) AS unsubscribed,
  countIf(followed) AS followed, countIf(followed AND silent) AS quiet
FROM (SELECT messages, did, active, gone, followed, silent FROM (${personWeeks(query, bind)})) GROUP BY messages`,
    bind.params,
  );
  return rows.map((row) => ({
    messages: Number(row.messages),
    weeks: Number(row.weeks),
    reacted: Number(row.reacted),
    active: Number(row.active),
    unsubscribed: Number(row.unsubscribed),
    followed: Number(row.followed),
    quiet: Number(row.quiet),
  }));
}

/** Rows (person, at) of who had a week with so many messages. There must be weeks. */
export function pressurePeople(
  query: PressureQuery,
  { low, high }: { readonly low: number; readonly high: number | undefined },
  bind: Binder,
): string {
  const most = high === undefined ? '' : ` AND messages <= ${bind.add('UInt64', high)}`;
  return `SELECT person, start AS at FROM (${personWeeks(query, bind)})
  WHERE messages >= ${bind.add('UInt64', low)}${most}`;
}
