import type { AnyOf, TravelQuery } from '@viaggio/domain/ports/reportStore';
import type { Binder } from '../../bind';
import { ATTRIBUTE_COLUMNS, ContactSet } from '../contacts/contactSet';
import { momentOf, timeKey, travellers } from '../contacts/travellers';

const NO_MARKS = "CAST([], 'Array(UInt8)')";

/**
 * One row for each journey or visit in the period: `person`, `labels` (numbers of what each contact is), `x` (time keys)
 * and `marks` (bit k where a contact matches the k-th of `filters`), arrays of one length that is never 0.
 */
export function travelRows(query: TravelQuery, bind: Binder, filters: readonly AnyOf[] = []): string {
  const span = { since: query.from, until: Math.min(query.end, query.asOf) };
  const set = new ContactSet(bind, query.workspace, span);
  const x = set.element('t');
  const from = bind.add('UInt64', timeKey(query.from));
  const end = bind.add('UInt64', timeKey(Math.min(query.end, query.asOf)));
  const isKept = `${x} >= ${from} AND ${x} < ${end} AND NOT ${set.any(query.exclude)}`;
  const bits = filters.map((filter, k) => `if(${set.any(filter)}, ${2 ** k}, 0)`);
  const picked = (array: string): string => `arrayFilter((v, k) -> k, ${array}, kept)`;
  const marks = bits.length === 0 ? NO_MARKS : picked(set.map(`toUInt8(${bits.join(' + ')})`));
  const touched = query.scope === 'session' ? `, ${picked('tp')} AS touched` : '';
  const rows = `WITH ${set.map(`toUInt8(${isKept})`)} AS kept
SELECT person, ${picked(ATTRIBUTE_COLUMNS[query.by])} AS labels, ${picked('t')} AS x, ${marks} AS marks${touched}
${travellers(query, bind, 'has(kept, 1)')}`;
  return query.scope === 'session' ? visitsOf(rows, query, bind, bits.length > 0) : rows;
}

/**
 * Visits of each journey. Contacts that stand alone (indirect or offline) are a visit each; the pause that ends a visit
 * is measured between the others, as if those were not there.
 */
function visitsOf(rows: string, { alone, gap }: TravelQuery, bind: Binder, isMarked: boolean): string {
  const pause = gap === null ? '0' : `d > ${bind.add('UInt64', gap)}`;
  const arrays = ['labels', 'x', ...(isMarked ? ['marks'] : [])];
  const apart = [0, 1].flatMap((is) =>
    arrays.map((name) => `arrayFilter((v, a) -> a = ${is}, ${name}, apart) AS ${name}${is}`),
  );
  const pauses = `arrayDifference(arrayMap(v -> toInt64(${momentOf('v')}), x0))`;
  const split = arrays.map((name) => `arraySplit((v, d) -> ${pause}, ${name}0, ${pauses})`);
  const single = arrays.map((name) => `arrayMap(v -> [v], ${name}1)`);
  return `SELECT person, visit.1 AS labels, visit.2 AS x, ${isMarked ? 'visit.3' : NO_MARKS} AS marks FROM (
  WITH arrayMap(v -> v IN ${bind.add('Array(UInt16)', alone)}, touched) AS apart, ${apart.join(', ')}
  SELECT person, arrayConcat(arrayZip(${split.join(', ')}), arrayZip(${single.join(', ')})) AS visits
  FROM (${rows}))
ARRAY JOIN visits AS visit`;
}
