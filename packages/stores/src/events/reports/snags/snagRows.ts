import type { SnagQuery } from '@viaggio/domain/ports/frictionStore';
import type { Population } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { momentOf, timeKey, travellers } from '../contacts/travellers';
import { masksSql, snagBits } from './kindMasks';

/** After everything that is known: nothing follows. */
export const NEVER = 2 ** 52;

type Asked = Population & Pick<SnagQuery, 'kinds' | 'within'>;

/**
 * One row for each journey that has any, with `found`, its snags of all time: (kind, moment, place in the journey,
 * channel, place, stage, message, whether its time is not over). Arrays are walked side by side, never looked into by
 * place: the engine would copy them.
 */
export function snagRows(query: Asked, bind: Binder): string {
  const { bits, ends } = snagBits(query);
  const known = bind.add('UInt64', timeKey(query.asOf));
  const contacts = 'arrayZip(masks, t, arrayEnumerate(t), ch, pl, st, mh)';
  const journeys = `SELECT person, t, ch, pl, st, mh, ${masksSql(bits, query.workspace, bind)} AS masks
    ${travellers(query, bind, '1')}`;
  const kinds = query.kinds.flatMap(({ is }, kind) => {
    // Of what was never sent nothing is said, not even in the question.
    if (is.length === 0) return [];
    const end = ends[kind];
    return [end === undefined ? met(kind) : abandoned(kind, end, query, bind)];
  });
  const found = kinds.length === 0 ? `arrayFilter(f -> 0, ${met(0)})` : `arrayConcat(${kinds.join(', ')})`;
  return `SELECT *, ${found} AS found FROM (
  SELECT person, arrayMap(h -> (h.1, ${momentOf('h.2')}, h.3, h.4, h.5, h.6, h.7),
    arrayFilter((h, m, k) -> m != 0 AND k < ${known}, ${contacts}, masks, t)) AS hits
  FROM (${journeys}) WHERE arrayExists(m -> m != 0, masks))`;
}

const told = (kind: number, open: string): string =>
  `(toUInt8(${kind}), h.2, h.3, h.4, h.5, h.6, h.7, toUInt8(${open}))`;

const met = (kind: number): string =>
  `arrayMap(h -> ${told(kind, '0')}, arrayFilter(h -> bitTest(h.1, ${kind}), hits))`;

/** Of what begins and what ends, one after the other, the beginnings after which nothing comes in time. */
function abandoned(kind: number, end: number, { within, asOf }: Asked, bind: Binder): string {
  const span = bind.add('UInt64', within);
  const related = `arrayFilter(h -> bitTest(h.1, ${kind}) OR bitTest(h.1, ${end}), hits)`;
  const next = `arrayPushBack(arrayPopFront(arrayMap(h -> toUInt64(h.2), ${related})), toUInt64(${NEVER}))`;
  // An array without elements has no next either.
  const nexts = `arrayResize(${next}, length(${related}))`;
  const left = `arrayFilter((h, n) -> bitTest(h.1, ${kind}) AND n - h.2 > ${span}, ${related}, ${nexts})`;
  return `arrayMap(h -> ${told(kind, `h.2 + ${span} >= ${bind.add('UInt64', asOf)}`)}, ${left})`;
}

/** Whether a snag `f` counts in the period, and whether it may still end well. */
export function inPeriod(query: Population, bind: Binder): string {
  const end = Math.min(query.end, query.asOf);
  return `f.2 >= ${bind.add('UInt64', query.from)} AND f.2 < ${bind.add('UInt64', end)}`;
}

/** Index of the last of ascending starts at or before a moment, from 0. */
export function indexSql(moment: string, starts: readonly number[], bind: Binder): string {
  const known = bind.add('Array(UInt64)', starts);
  const numbers = bind.add(
    'Array(UInt32)',
    starts.map((_, i) => i),
  );
  return `transform(roundDown(toUInt64(${moment}), ${known}), ${known}, ${numbers}, toUInt32(0))`;
}
