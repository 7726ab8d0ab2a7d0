import type { PressureQuery } from '@viaggio/domain/ports/relationStore';
import type { Binder } from '../../bind';
import { momentOf, timeKey, travellers } from '../contacts/travellers';

const CUSTOMER = 0;
const BRAND = 1;
/** After every moment there is. */
const NEVER = 2 ** 52;

/** How many of the ascending moments are at or before one: a search in constants, for every row of a column. */
function countUntil(at: string, moments: readonly number[], bind: Binder): string {
  const bounds = bind.add('Array(UInt64)', [0, ...moments]);
  const counts = bind.add(
    'Array(Int64)',
    [0, ...moments].map((_, i) => i),
  );
  return `transform(roundDown(${at}, ${bounds}), ${bounds}, ${counts}, toInt64(0))`;
}

/**
 * What the contacts of each who had any before the last week ended say of weeks, by the week's start (milliseconds):
 * `sent` has one for each message, `reacted`, `active` and `gone` each week at most once; `own` are the moments of the
 * customer's own contacts, `met` and `seen` those of the first and the last contact of all.
 */
function contactWeeks(query: PressureQuery, bind: Binder): string {
  const starts = bind.add('Array(UInt64)', query.weeks.slice(0, -1));
  const first = bind.add('UInt64', query.weeks[0]!);
  const past = bind.add('UInt64', query.weeks.at(-1)!);
  const channels = bind.add('Array(UInt16)', query.channels);
  const unsubscribing = bind.add('Array(UInt16)', query.unsubscribing);
  const merge = bind.add('UInt64', query.merge);
  const reaction = bind.add('UInt64', query.reaction);
  const key = bind.add('UInt64', timeKey(query.asOf));
  const inside = (at: string): string => `${at} >= ${first} AND ${at} < ${past}`;
  const weeks = (moments: string, is: string): string =>
    `arrayMap(o -> roundDown(o, ${starts}), arrayFilter(o -> ${is}, ${moments}))`;
  const ours = (array: string): string =>
    `arrayFilter((v, a, c) -> a = ${BRAND} AND has(${channels}, c), ${array}, ac, ch)`;
  // Beside each contact the customer's next one after it, 0 where there is none; and contacts of one channel side by
  // side, in their order, so that what belongs to the same message is.
  return `SELECT person, met, seen, own, arrayMap(z -> roundDown(z.2, ${starts}), messages) AS sent,
  arrayMap(z -> roundDown(z.2, ${starts}), arrayFilter(z -> z.3 > 0 AND ${momentOf('z.3')} <= z.2 + ${reaction}, messages)) AS reacted,
  arrayDistinct(${weeks('own', inside('o'))}) AS active, arrayDistinct(${weeks('left', inside('o'))}) AS gone
FROM (SELECT person, ${momentOf('t[1]')} AS met, ${momentOf('t[-1]')} AS seen,
    arrayMap(k -> ${momentOf('k')}, arrayFilter((k, a) -> a = ${CUSTOMER} AND k < ${key}, t, ac)) AS own,
    arrayMap(k -> ${momentOf('k')}, arrayFilter((k, p) -> has(${unsubscribing}, p), t, tp)) AS left,
    arrayReverseFill(k -> k > 0, arrayMap((k, a) -> if(a = ${CUSTOMER}, k, toUInt64(0)), t, ac)) AS answers,
    arraySort(z -> (z.1, z.4), arrayMap((c, k, r) -> (c, ${momentOf('k')}, r, k), ${ours('ch')}, ${ours('t')}, ${ours('answers')})) AS all,
    arrayFilter((z, y) -> (z.1 != y.1 OR z.2 > y.2 + ${merge}) AND ${inside('z.2')}, all, arrayShiftRight(all, 1)) AS messages
  ${travellers(query, bind, `notEmpty(t) AND met < ${past}`)})`;
}

/**
 * Weeks of a person that are watched, and those after which all was silent. A week's end belongs to the last contact of
 * the customer's own before it: ends within `quiet` after that are watched, and those that far before the next contact
 * were silent.
 */
function quietWeeks(
  query: PressureQuery,
  bind: Binder,
): { readonly watched: string; readonly silent: string } {
  const quiet = bind.add('UInt64', query.quiet);
  const never = bind.add('UInt64', NEVER);
  const told = query.weeks.slice(1).filter((end) => end + query.quiet <= query.asOf);
  const until = (at: string): string => countUntil(at, told, bind);
  const sum = (rows: string): string =>
    `arraySum(arrayMap((c, n) -> ${rows}, own, arrayShiftLeft(own, 1, ${never})))`;
  const before = `toUInt64(greatest(n, ${quiet}) - ${quiet})`;
  return {
    watched: sum(`${until(`least(n, c + ${quiet})`)} - ${until('c')}`),
    silent: sum(`greatest(0, ${until(`least(${before}, c + ${quiet})`)} - ${until('c')})`),
  };
}

/**
 * What a week with messages was like, of its start `s`, its end `k` and the own contacts `l` before and `n` after it: the
 * end is even, contacts are odd, since both are twice a moment.
 */
function busyWeek(query: PressureQuery, bind: Binder): string[] {
  const quiet = bind.add('UInt64', query.quiet);
  const asOf = bind.add('UInt64', query.asOf);
  const isWatched = `bitTest(l, 0) AND intDiv(k, 2) + ${quiet} <= ${asOf} AND intDiv(l, 2) + ${quiet} >= intDiv(k, 2)`;
  const isSilent = `(NOT bitTest(n, 0) OR intDiv(n, 2) >= intDiv(k, 2) + ${quiet})`;
  return [
    'countEqual(sent, s)',
    '1',
    'toInt64(has(reacted, s))',
    'toInt64(has(active, s))',
    'toInt64(has(gone, s))',
    `toInt64(${isWatched})`,
    `toInt64(${isWatched} AND ${isSilent})`,
    'intDiv(k, 2)',
  ];
}

/** What all weeks without messages were like: those of all weeks, less those of `weeks`, which had some. */
function idleWeeks(query: PressureQuery, bind: Binder): string[] {
  const ends = query.weeks.slice(1);
  const { watched, silent } = quietWeeks(query, bind);
  const rest = (all: string, place: number): string => `${all} - arraySum(arrayMap(w -> w.${place}, weeks))`;
  return [
    'toUInt64(0)',
    `toInt64(${ends.length}) - ${countUntil('met', ends, bind)} - toInt64(length(weeks))`,
    'toInt64(0)',
    rest('toInt64(length(active))', 4),
    rest('toInt64(length(gone))', 5),
    rest(watched, 6),
    rest(silent, 7),
    'seen',
  ];
}

/**
 * Rows of `person`: one for each week with messages, and one for all weeks without (`messages` 0) from the first contact
 * on. `many` says how many weeks a row is of, and `reactions`, `actives`, `gone`, `watched` and `silent` how many of
 * them were what the figure asks; `at` is the end of the week, or the last contact.
 *
 * Weeks without messages are told by the difference: most weeks of most people are such, and looking at each of them was
 * four times as dear.
 */
export function personWeeks(query: PressureQuery, bind: Binder): string {
  const starts = bind.add('Array(UInt64)', query.weeks.slice(0, -1));
  const ends = bind.add('Array(UInt64)', query.weeks.slice(1));
  // Ends of weeks with messages among own contacts, in order; of one moment, the end first.
  const keys = `arraySort(arrayConcat(arrayMap(c -> c * 2 + 1, own),
    arrayMap(s -> transform(s, ${starts}, ${ends}, toUInt64(0)) * 2, busy)))`;
  const isOwn = 'k -> bitTest(k, 0)';
  const ofEnds = (array: string): string => `arrayFilter((v, k) -> NOT bitTest(k, 0), ${array}, keys)`;
  return `SELECT person, week.1 AS messages, week.2 AS many, week.3 AS reactions, week.4 AS actives, week.5 AS gone,
  week.6 AS watched, week.7 AS silent, week.8 AS at
FROM (SELECT person, arrayPushFront(weeks, (${idleWeeks(query, bind).join(', ')})) AS told FROM (
    SELECT *, arrayMap((s, k, l, n) -> (${busyWeek(query, bind).join(', ')}), busy,
      ${ofEnds('keys')}, ${ofEnds('before')}, ${ofEnds('after')}) AS weeks
    FROM (SELECT *, ${keys} AS keys, arrayFill(${isOwn}, keys) AS before, arrayReverseFill(${isOwn}, keys) AS after
      FROM (SELECT *, arraySort(arrayDistinct(sent)) AS busy FROM (${contactWeeks(query, bind)})))))
ARRAY JOIN told AS week WHERE many > 0`;
}
