import type { FunnelQuery } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { begins, EXCLUDED, everyStep } from './chosenContacts';
import { lowest, within } from './stepStarts';

/**
 * Steps in any order, of short journeys: from each start on, every contact in the window fills the lowest open step it
 * matches. An attempt is folded to (filled steps, times in the order of filling, whether something excluded ended it).
 * Trying every start takes the square of the contacts, which of few is quicker than a pass for each step.
 */
export function attempts(query: FunnelQuery, bind: Binder, contacts: string): string {
  const begin = begins(query, bind);
  const open = `bitAnd(bitAnd(one.1, bitNot(acc.1)), ${everyStep(query)})`;
  const takes = `acc.3 = 0 AND ${open} != 0 AND ${within(query, bind, 'x0', 'one.2')}`;
  const ends = `bitTest(one.1, ${EXCLUDED}) AND ${open} = 0`;
  const attempt = `arrayFold((acc, one) -> if(${takes},
      (toUInt32(bitOr(acc.1, ${lowest(open)})), arrayPushBack(acc.2, one.2), acc.3),
      (acc.1, acc.2, toUInt8(acc.3 OR ${ends}))), arraySlice(both, j), (toUInt32(0), emptyArrayUInt64(), toUInt8(0)))`;
  const places = `arrayFilter((j, m, x) -> ${begin}, arrayEnumerate(xx), mm, xx)`;
  const tried = query.start === 'first' ? `arraySlice(${places}, 1, 1)` : places;
  const begun = `SELECT *, arrayZip(mm, xx) AS both, ${tried} AS tried FROM (${contacts})`;
  const best = `SELECT *, arraySort(a -> (-toInt64(length(a.1)), a.1[-1], -toInt64(a.2)),
      arrayMap((j, x0) -> (${attempt}.2, j), tried, arrayMap(j -> xx[j], tried)))[1] AS best
FROM (SELECT * FROM (${begun}) WHERE notEmpty(tried))`;
  return `SELECT person, toUInt8(length(best.1)) AS level, arrayResize(best.1, ${query.steps.length}, 0) AS steps,
  xx[tried[-1]] AS latest, ${query.breakdown ? 'attributes[best.2]' : '0'} AS value FROM (${best})`;
}
