import type { SnagQuery } from '@viaggio/domain/ports/frictionStore';
import type { Population } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { momentOf, timeKey, travellers } from '../contacts/travellers';
import { hasAnySql, masksSql, snagBits } from './kindMasks';

/** After everything that is known: nothing follows. */
export const NEVER = 2 ** 52;

type Asked = Population & Pick<SnagQuery, 'kinds' | 'within'>;

/**
 * One row for each journey that has any, with `found`, its snags of all time: (kind, moment, whether its time is not
 * over, and of each array of `more` what it says of the contact). Arrays are walked side by side, never looked into by
 * place: the engine would copy them; and those that nobody asks for are not read.
 */
export function snagRows(query: Asked, bind: Binder, more: readonly string[]): string {
  const { bits, ends } = snagBits(query);
  const known = bind.add('UInt64', timeKey(query.asOf));
  const columns = ['t', ...more];
  const journeys = `SELECT person, ${columns.join(', ')}, ${masksSql(bits, query.workspace, bind)} AS masks
    ${travellers(query, bind, hasAnySql(bits, bind))}`;
  const told = tellerOf(more.length);
  const kinds = query.kinds.flatMap(({ is }, kind) => {
    // Of what was never sent nothing is said, not even in the question.
    if (is.length === 0) return [];
    const end = ends[kind];
    return [end === undefined ? met(kind, told) : abandoned(kind, end, query, bind, told)];
  });
  const found =
    kinds.length === 0 ? `arrayFilter(f -> 0, ${met(0, told)})` : `arrayConcat(${kinds.join(', ')})`;
  return `SELECT *, ${found} AS found FROM (
  SELECT person, arrayMap(h -> (h.1, ${momentOf('h.2')}${more.map((_, i) => `, h.${i + 3}`).join('')}),
    arrayFilter((h, m, k) -> m != 0 AND k < ${known}, arrayZip(masks, ${columns.join(', ')}), masks, t)) AS hits
  FROM (${journeys}) WHERE arrayExists(m -> m != 0, masks))`;
}

type Teller = (kind: number, open: string) => string;

/** Writes a snag of a contact `h` with so much more. */
const tellerOf =
  (more: number): Teller =>
  (kind, open) =>
    `(toUInt8(${kind}), h.2, toUInt8(${open})${Array.from({ length: more }, (_, i) => `, h.${i + 3}`).join('')})`;

const met = (kind: number, told: Teller): string =>
  `arrayMap(h -> ${told(kind, '0')}, arrayFilter(h -> bitTest(h.1, ${kind}), hits))`;

/** Of what begins and what ends, one after the other, the beginnings after which nothing comes in time. */
function abandoned(kind: number, end: number, { within, asOf }: Asked, bind: Binder, told: Teller): string {
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
