import type { SnagPlaces, SnagQuery } from '@viaggio/domain/ports/frictionStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { PATH, propertyText } from '../../filterParts';
import { INTERACTION } from '../../fragments';
import { inPeriod, snagRows } from './snagRows';

const TOP = 5;
const MS = 'toUInt64(toUnixTimestamp64Milli(ts))';

/**
 * What the log knows of contacts: `text` of each that has one, by moment and message. `moments` is a query of those
 * (moment, message) that matter, so that no more is held than these.
 */
export function loggedTexts(
  { workspace, from, end }: { readonly workspace: number; readonly from: number; readonly end: number },
  bind: Binder,
  texts: string,
  moments: string,
): string {
  return `SELECT ${MS} AS moment, toUInt32(mh) AS message, ${texts} AS texts FROM events
    WHERE workspace = ${bind.add('UInt32', workspace)} AND ${INTERACTION}
    AND ${MS} >= ${bind.add('UInt64', from)} AND ${MS} < ${bind.add('UInt64', end)}
    AND (${MS}, toUInt32(mh)) GLOBAL IN (${moments})`;
}

/** On which pages, and with which values of a property, snags of the period happened. */
export async function placeSnags(
  driver: EventsDriver,
  query: SnagQuery,
  property: string | undefined,
): Promise<SnagPlaces[]> {
  if (query.kinds.length === 0) return [];
  const bind = new Binder();
  const end = Math.min(query.end, query.asOf);
  const snags = (columns: string): string =>
    `SELECT ${columns} FROM (SELECT person, found FROM (${snagRows(query, bind)}) WHERE notEmpty(found))
    ARRAY JOIN found AS f WHERE NOT f.9 AND ${inPeriod(query, bind)}`;
  const value = property === undefined ? "''" : propertyText(property, bind);
  const logged = loggedTexts(
    { workspace: query.workspace, from: query.from, end },
    bind,
    `[if(url = '', '', ${PATH}), ${value}]`,
    snags('f.2, f.7'),
  );
  const rows = await driver.query<{
    kind: number;
    place: number;
    name: string;
    times: string;
    people: string;
  }>(
    `SELECT kind, place, name, count() AS times, uniqExact(person) AS people
FROM (${snags('person, f.1 AS kind, f.2 AS moment, f.7 AS message')}) AS met
GLOBAL ANY INNER JOIN (${logged}) AS log USING (moment, message)
ARRAY JOIN texts AS name, [1, 2] AS place WHERE name != ''
GROUP BY kind, place, name ORDER BY times DESC, name LIMIT ${TOP} BY kind, place`,
    bind.params,
  );
  return rows.map(({ kind, place, name, times, people }) => ({
    kind,
    by: place === 1 ? 'page' : 'value',
    name,
    times: Number(times),
    people: Number(people),
  }));
}
