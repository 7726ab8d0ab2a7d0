import type { HandoverQuery } from '@viaggio/domain/ports/frictionStore';
import type { Binder } from '../../bind';
import { ContactSet } from '../contacts/contactSet';
import { drawnSql, drawSql } from '../contacts/drawSql';
import { momentOf, timeKey, travellers } from '../contacts/travellers';

/** Groups have numbers below this: two of them make one. */
export const GROUPS = 65_536;

/** Whether a pair is of two groups. */
export const isMove = (pair: string): string => `intDiv(${pair}, ${GROUPS}) != ${pair} % ${GROUPS}`;

/**
 * One row for each customer and pair of groups: `pair` (from × GROUPS + to), `ats` the moments of the second
 * contacts, `tooks` the milliseconds between the two, and of the one drawn `at`, `is_over`, `is_converted`. Pairs of the same
 * group are contacts that stayed. `is_first_move`: true of one row of each who made any handover. `condition` limits whose journeys are read.
 *
 * Everything of one journey is told apart within its row: nothing is grouped over everybody but the rows at the end.
 */
export function handoverRows(query: HandoverQuery, bind: Binder, condition = '1'): string {
  const own = new ContactSet(bind, query.workspace);
  const channels = bind.add(
    'Array(UInt16)',
    query.groups.map(({ channel }) => channel),
  );
  const numbers = bind.add(
    'Array(UInt32)',
    query.groups.map(({ group }) => group),
  );
  const group = `transform(${own.element('ch')}, ${channels}, ${numbers}, toUInt32(0))`;
  const groups = own.map(`if(${own.element('ac')} = 0, ${group}, toUInt32(0))`);
  const conversions = new ContactSet(bind, query.workspace);
  const isConversion = conversions.any(query.conversion);
  const from = bind.add('UInt64', query.from);
  const end = bind.add('UInt64', Math.min(query.end, query.asOf));
  const known = bind.add('UInt64', timeKey(query.asOf));
  const within = query.within === null ? '1' : `y - w <= ${bind.add('UInt64', query.within)}`;
  // Places in the journey, and moments: of a company several contacts may have one time key. Arrays are walked side by
  // side and never looked into by place, since the engine would copy the whole array for each of its elements.
  const kept = (array: string): string =>
    `arrayFilter((v, g, k) -> g > 0 AND k < ${known}, ${array}, groups, t)`;
  const ending = (array: string): string =>
    `arrayFilter((v, m, k) -> m AND k < ${known}, ${array}, converts, t)`;
  const contacts = `SELECT person, ${kept('arrayEnumerate(t)')} AS places, arrayMap(v -> ${momentOf('v')}, ${kept('t')}) AS x,
    ${kept('groups')} AS gs, ${ending('arrayEnumerate(t)')} AS ends, arrayMap(v -> ${momentOf('v')}, ${ending('t')}) AS ended
  FROM (SELECT person, t, ${groups} AS groups, ${conversions.map(`toUInt8(${isConversion})`)} AS converts
    ${travellers(query, bind, condition)})`;
  const seconds = `SELECT person, ends, ended, arrayFilter(m -> m.2 >= ${from} AND m.2 < ${end} AND m.5,
      arrayMap((j, y, w, g, f) -> (j, y, y - w, toUInt64(f) * ${GROUPS} + g, ${within}),
        arrayPopFront(places), arrayPopFront(x), arrayPopBack(x), arrayPopFront(gs), arrayPopBack(gs))) AS moves,
    arrayMap(m -> m.4, moves) AS pairs FROM (${contacts}) WHERE notEmpty(x)`;
  const paired = `SELECT person, ends, ended, pair, arrayFilter(m -> m.4 = pair, moves) AS own,
    pair = arrayFirst(p -> ${isMove('p')}, pairs) AS is_first_move
    FROM (${seconds}) ARRAY JOIN arrayDistinct(pairs) AS pair`;
  return `SELECT person, pair, is_first_move, ats, tooks, at, ${outcomeSql(query, bind)} FROM (
  SELECT person, ends, ended, pair, is_first_move, ats, tooks, ${drawnSql('ats', 'draws')} AS at, ${drawnSql('places', 'draws')} AS place FROM (
  SELECT *, ${drawSql('person', 'ats')} AS draws FROM (
  SELECT person, ends, ended, pair, is_first_move, arrayMap(m -> m.1, own) AS places, arrayMap(m -> m.2, own) AS ats,
    arrayMap(m -> m.3, own) AS tooks FROM (${paired}))))`;
}

/**
 * Whether the time after the contact at `place` of a journey, of the moment `at`, is over; and whether one of the
 * conversions (`ends` their places, `ended` their moments) came in it. The contact itself may be one,
 * unless another least place is given.
 */
export function outcomeSql(
  query: Pick<HandoverQuery, 'followed' | 'asOf'>,
  bind: Binder,
  least = 'place',
): string {
  const followed = bind.add('UInt64', query.followed);
  const first = `arrayFirstIndex(j -> j >= ${least}, ends)`;
  return `at + ${followed} < ${bind.add('UInt64', query.asOf)} AS is_over,
  ${first} > 0 AND ended[${first}] - at <= ${followed} AS is_converted`;
}
