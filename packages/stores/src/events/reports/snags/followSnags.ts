import type { MatchedCell, SnagOutcomes, SnagQuery } from '@viaggio/domain/ports/frictionStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { ContactSet } from '../contacts/contactSet';
import { drawnSql, drawSql } from '../contacts/drawSql';
import { momentOf, timeKey } from '../contacts/travellers';
import { outcomeSql } from '../handovers/handoverRows';
import { indexSql, inPeriod, snagRows } from './snagRows';

const EVERYBODY = 0;
const SNAG = 1;

/**
 * One row for each customer and drawn moment: `side` (EVERYBODY: a contact of one's own; SNAG: a snag; 2: the contact of
 * who met a snag), `kind`, the `cell` of the matching, `at`, `is_over` and `is_converted`.
 */
export function followedRows(query: SnagQuery, bind: Binder): string {
  const conversions = new ContactSet(bind, query.workspace);
  const isConversion = conversions.any(query.conversion);
  const converts = `${conversions.map(`toUInt8(${isConversion})`)} AS converts`;
  const known = bind.add('UInt64', timeKey(query.asOf));
  const from = bind.add('UInt64', timeKey(query.from));
  const end = bind.add('UInt64', timeKey(Math.min(query.end, query.asOf)));
  const own = (array: string): string =>
    `arrayFilter((v, a, k) -> a = 0 AND k >= ${from} AND k < ${end}, ${array}, ac, t)`;
  const ending = (array: string): string =>
    `arrayFilter((v, m, k) -> m AND k < ${known}, ${array}, converts, t)`;
  // Each layer is a query around the one before: a name used twice within one query is written out twice.
  const columns = `person, ends, ended, moments, places, stages, so_far, snags`;
  const rows = `SELECT person, ${ending('arrayEnumerate(t)')} AS ends, arrayMap(k -> ${momentOf('k')}, ${ending('t')}) AS ended,
    arrayMap(k -> ${momentOf('k')}, ${own('t')}) AS moments, ${own('arrayEnumerate(t)')} AS places, ${own('st')} AS stages,
    ${own('so_far')} AS so_far, arrayFilter(f -> NOT f.9 AND ${inPeriod(query, bind)}, found) AS snags
    FROM (${snagRows(query, bind, [converts])})`;
  const keyed = `SELECT ${columns}, ${drawSql('person', 'moments')} AS draws, ${drawSql('person', 'arrayMap(f -> f.2, snags)')} AS snag_draws,
    arrayDistinct(arrayMap(f -> f.1, snags)) AS kinds FROM (${rows})`;
  // (moment, place, stage, contacts so far)
  const drawn = ['moments', 'places', 'stages', 'so_far'].map((array) => drawnSql(array, 'draws')).join(', ');
  const one = `arraySort(arrayFilter(s -> s.2.1 = k, arrayZip(snag_draws, snags)))[1].2`;
  const picked = `SELECT person, ends, ended, kinds, if(empty(draws), [], [(${drawn})]) AS contact,
    arrayMap(k -> (toUInt8(${SNAG}), k, ${one}), kinds) AS met FROM (${keyed})`;
  const picks = [
    `arrayMap(o -> (toUInt8(${EVERYBODY}), toUInt8(0), o), contact)`,
    `arrayMap(m -> (m.1, m.2, (m.3.2, m.3.3, m.3.6, m.3.8)), met)`,
    'arrayFlatten(arrayMap(o -> arrayMap(k -> (toUInt8(2), k, o), kinds), contact))',
  ];
  const week = indexSql('at', query.weeks, bind);
  const band = 'multiIf(so_far < 2, 0, so_far < 5, 1, so_far < 10, 2, 3)';
  return `SELECT person, side, kind, at, (toUInt32(stage) * ${query.weeks.length} + ${week}) * 4 + ${band} AS cell,
  ${outcomeSql(query, bind, 'place + 1')} FROM (
  SELECT person, ends, ended, pick.1 AS side, pick.2 AS kind, pick.3.1 AS at, pick.3.2 AS place,
    pick.3.3 AS stage, pick.3.4 AS so_far FROM (${picked}) ARRAY JOIN arrayConcat(${picks.join(', ')}) AS pick)`;
}

interface Row {
  side: number;
  kind: number;
  cell: number;
  followed: string;
  converted: string;
  open: string;
}

/** What became of who met each snag, and of everybody, by the cells in which they are matched. */
export async function followSnags(driver: EventsDriver, query: SnagQuery): Promise<SnagOutcomes> {
  if (query.kinds.length === 0) return { everybody: [], met: [] };
  const bind = new Binder();
  const rows = await driver.query<Row>(
    `SELECT side, kind, toUInt32(cell) AS cell, countIf(is_over) AS followed, countIf(is_over AND is_converted) AS converted,
  countIf(NOT is_over) AS open FROM (${followedRows(query, bind)}) GROUP BY side, kind, cell`,
    bind.params,
  );
  const cellOf = ({ cell, followed, converted, open }: Row): MatchedCell => ({
    cell: Number(cell),
    followed: Number(followed),
    converted: Number(converted),
    open: Number(open),
  });
  return {
    everybody: rows.filter(({ side }) => side === EVERYBODY).map(cellOf),
    met: rows
      .filter(({ side }) => side !== EVERYBODY)
      .map((row) => ({ ...cellOf(row), kind: row.kind, side: row.side === SNAG ? 'snag' : 'contact' })),
  };
}
