import type { SnagPlaces, SnagQuery } from '@viaggio/domain/ports/frictionStore';
import { Binder } from '../../bind';
import type { EventsDriver } from '../../driver/types';
import { PATH, propertyText } from '../../filterParts';
import { INTERACTION } from '../../fragments';
import { inPeriod, snagRows } from './snagRows';

const TOP = 5;
const MS = 'toUInt64(toUnixTimestamp64Milli(ts))';

/** Contacts of the log, by moment and message, and `texts` of what they say. `names`: those of these events alone. */
export function loggedTexts(
  { workspace, from, end }: { readonly workspace: number; readonly from: number; readonly end: number },
  bind: Binder,
  texts: string,
  names: readonly string[] | undefined,
): string {
  const at = (moment: number): string => `fromUnixTimestamp64Milli(${bind.add('Int64', moment)})`;
  const named = names === undefined ? '' : `AND name IN ${bind.add('Array(String)', names)}`;
  return `SELECT ${MS} AS moment, toUInt32(mh) AS message, ${texts} FROM events
    WHERE workspace = ${bind.add('UInt32', workspace)} AND ${INTERACTION}
    AND ts >= ${at(from)} AND ts < ${at(end)} ${named}`;
}

/** Names of the events that can be snags of these kinds; undefined: any. */
export function namesOf(kinds: SnagQuery['kinds']): readonly string[] | undefined {
  const all = kinds.map(({ names }) => names);
  return all.includes(undefined) ? undefined : [...new Set(all.flatMap((names) => names ?? []))];
}

/** What is abandoned is left where nobody sees it: a page says nothing of it, and the log is not asked. */
const onPages = (query: SnagQuery): SnagQuery => ({
  ...query,
  kinds: query.kinds.map((kind) => (kind.ends === undefined ? kind : { is: [], ends: undefined, names: [] })),
});

/** On which pages, and with which values of a property, snags of the period happened. */
export async function placeSnags(
  driver: EventsDriver,
  query: SnagQuery,
  property: string | undefined,
): Promise<SnagPlaces[]> {
  const asked = property === undefined ? onPages(query) : query;
  if (asked.kinds.every(({ is }) => is.length === 0)) return [];
  const bind = new Binder();
  const end = Math.min(query.end, query.asOf);
  const value = property === undefined ? "''" : propertyText(property, bind);
  // Texts are made of what is left after the join, which is little.
  const logged = loggedTexts(
    { workspace: query.workspace, from: query.from, end },
    bind,
    property === undefined ? 'url' : 'url, properties',
    namesOf(asked.kinds),
  );
  const rows = await driver.query<{
    kind: number;
    place: number;
    name: string;
    times: string;
    people: string;
  }>(
    `SELECT kind, place, name, count() AS times, uniqExact(person) AS people
FROM (${logged}) AS log GLOBAL INNER JOIN (
  SELECT person, f.1 AS kind, f.2 AS moment, f.4 AS message FROM (
    SELECT person, found FROM (${snagRows(asked, bind, ['mh'])}) WHERE notEmpty(found))
  ARRAY JOIN found AS f WHERE NOT f.3 AND ${inPeriod(query, bind)}) AS met USING (moment, message)
ARRAY JOIN [if(url = '', '', ${PATH}), ${value}] AS name, [1, 2] AS place WHERE name != ''
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
