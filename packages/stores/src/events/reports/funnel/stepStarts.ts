import type { FunnelQuery } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { momentOf } from '../contacts/travellers';
import { begins, EXCLUDED, everyStep } from './chosenContacts';

/** Where a start would be carried on to: none is (0), or none because something excluded came between (1). */
export const BROKEN = 1;

/** Whether a moment lies within the window after another. */
export const within = ({ window }: FunnelQuery, bind: Binder, from: string, to: string): string =>
  window === null ? '1' : `${momentOf(to)} - ${momentOf(from)} <= ${bind.add('UInt64', window)}`;

/** What a contact that fills no step carries on: nothing, or that it came between. */
const carried = ({ exclude, order }: FunnelQuery): string =>
  exclude.length > 0 && order !== 'any'
    ? `if(bitTest(m, ${EXCLUDED}), toUInt64(${BROKEN}), toUInt64(0))`
    : 'toUInt64(0)';

/** An array as it was before each contact: `none` before the first. */
const before = (array: string, none: string): string => `arrayPopBack(arrayPushFront(${array}, ${none}))`;

/** The lowest of the steps in a mask. */
export const lowest = (mask: string): string => `bitAnd(${mask}, toUInt32(-toInt64(${mask})))`;

/** `s1`: where somebody may begin, the key of that very moment; `f1`: the step it fills, where they come in any order. */
export function firstStep(query: FunnelQuery, bind: Binder, contacts: string): string {
  const begin = begins(query, bind);
  const starts =
    query.start === 'any'
      ? `SELECT *, arrayMap((m, x) -> if(${begin}, x, ${carried(query)}), mm, xx) AS s1 FROM (${contacts})`
      : `SELECT *, arrayMap((m, x, j) -> if(j = first, x, ${carried(query)}), mm, xx, arrayEnumerate(xx)) AS s1
  FROM (SELECT *, arrayFirstIndex((m, x) -> ${begin}, mm, xx) AS first FROM (${contacts}))`;
  if (query.order !== 'any') return starts;
  const step = lowest(`bitAnd(m, ${everyStep(query)})`);
  return `SELECT *, arrayMap((m, s) -> if(s > 0, ${step}, toUInt32(0)), mm, s1) AS f1 FROM (${starts})`;
}

/** Columns to be added one after another, the last of them `s2`, `s3` …: the latest start of a chain that ends in each contact. */
export function nextStep(query: FunnelQuery, bind: Binder, k: number): string[] {
  if (query.order === 'any') return nextOfAny(query, bind, k);
  const last = query.order === 'strict' ? `s${k - 1}` : `arrayFill(s -> s != 0, s${k - 1})`;
  const fills = `c > ${BROKEN} AND bitTest(m, ${k - 1}) AND ${within(query, bind, 'c', 'x')}`;
  return [
    `arrayMap((m, x, c) -> if(${fills}, c, ${carried(query)}), mm, xx, ${before(last, 'toUInt64(0)')}) AS s${k}`,
  ];
}

/**
 * Steps in any order: every contact fills the lowest open step it matches (of `f`, those that are filled).
 *
 * Of two attempts the earlier has filled all that the later has: whatever contact fills a step of both fills the same
 * one, and what fills one of the later only is filled in the earlier. So attempts that have filled as many have filled
 * the same, and go on alike; the later, which has more of its window left, stands for both, and each number of steps
 * needs a single attempt: one pass for each step, as in order. An attempt leaves its number with the first contact after
 * it that fills another step, or that is excluded and fills none.
 */
function nextOfAny(query: FunnelQuery, bind: Binder, k: number): string[] {
  const [s, f] = [`s${k - 1}`, `f${k - 1}`];
  const open = `bitAnd(bitAnd(m, bitNot(f)), ${everyStep(query)})`;
  const stops = query.exclude.length > 0 ? `OR bitTest(m, ${EXCLUDED})` : '';
  const takes = `e AND n = 1 AND ${open} != 0 AND ${within(query, bind, 'c', 'x')}`;
  return [
    // What attempt there is before each contact: its start, its steps, and which one it is.
    `${before(`arrayFill(s -> s != 0, ${s})`, 'toUInt64(0)')} AS c${k}, ${before(`arrayFill(f -> f != 0, ${f})`, 'toUInt32(0)')} AS g${k},
    ${before(`arrayCumSum(s -> s != 0, ${s})`, 'toUInt64(0)')} AS a${k}`,
    `arrayMap((m, c, f) -> toUInt8(c != 0 AND (${open} != 0 ${stops})), mm, c${k}, g${k}) AS e${k}`,
    `arrayMap((m, x, c, f, e, n) -> if(${takes}, c, toUInt64(0)), mm, xx, c${k}, g${k}, e${k}, arrayEnumerateUniq(a${k}, e${k})) AS s${k}`,
    `arrayMap((m, s, f) -> if(s != 0, bitOr(f, ${lowest(open)}), toUInt32(0)), mm, s${k}, g${k}) AS f${k}`,
  ];
}
