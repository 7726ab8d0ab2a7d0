import type { ContactTally, OwnedSource, SourceFacts, Statement } from '@viaggio/domain/ports/people';
import { Binder } from '../bind';
import { type EventsDriver, idList } from '../driver/types';
import { INTERACTION } from '../fragments';
import { ownedSql, TIME } from './ownedSql';

/** The given sources that hold events. */
export async function describeSources(
  driver: EventsDriver,
  workspace: number,
  sources: readonly string[],
): Promise<SourceFacts[]> {
  if (sources.length === 0) return [];
  return driver.query<SourceFacts>(
    `SELECT source, toFloat64(min(${TIME})) AS firstAt, toFloat64(max(${TIME})) AS lastAt,
       max(user_id) AS userId, max(anonymous_id) AS anonymousId
     FROM events WHERE workspace = {workspace:UInt32} AND source IN {sources:Array(UInt64)} AND source != 0
     GROUP BY source`,
    { workspace, sources: idList(sources) },
    { rank: 'person' },
  );
}

interface TallyRow extends Omit<ContactTally, 'channels' | 'firstAt' | 'lastAt'> {
  firstAt: number;
  lastAt: number;
  by_channel: [string[], string[]];
}

/** Counts the contacts of somebody who may exist only in a preview: journeys do not know them. */
export async function tallyContacts(
  driver: EventsDriver,
  workspace: number,
  owned: readonly OwnedSource[],
): Promise<ContactTally> {
  const nothing = {
    contacts: 0,
    orders: 0,
    revenue: 0,
    firstAt: null,
    lastAt: null,
    channels: [],
    places: [],
  };
  if (owned.length === 0) return nothing;
  const bind = new Binder();
  const [row] = await driver.query<TallyRow>(
    `SELECT toFloat64(count()) AS contacts, toFloat64(countIf(value > 0)) AS orders, sum(value) AS revenue,
       toFloat64(min(time)) AS firstAt, toFloat64(max(time)) AS lastAt,
       sumMap([channel], [toUInt64(1)]) AS by_channel, arraySort(groupUniqArrayIf(place, place != '')) AS places
     FROM (
       SELECT ${TIME} AS time, channel, place, value FROM events
       WHERE workspace = ${bind.add('UInt32', workspace)} AND ${ownedSql(owned, bind)} AND ${INTERACTION}
       ORDER BY received, seq LIMIT 1 BY mh
     )`,
    bind.params,
    { rank: 'person' },
  );
  if (row === undefined || row.contacts === 0) return nothing;
  const { by_channel: byChannel, ...tally } = row;
  const [names, counts] = byChannel;
  const channels = names.map((channel, i) => ({ channel, contacts: Number(counts[i]) }));
  channels.sort((a, b) => b.contacts - a.contacts || (a.channel < b.channel ? -1 : 1));
  return { ...tally, channels };
}

/** What somebody's events said of consent and companies: a row for each different thing. */
export async function readStatements(
  driver: EventsDriver,
  workspace: number,
  owned: readonly OwnedSource[],
): Promise<Statement[]> {
  if (owned.length === 0) return [];
  const bind = new Binder();
  return driver.query<Statement>(
    `SELECT consent, JSONExtractString(context, 'refusedConsent') AS refused, account,
       argMaxIf(JSONExtractString(properties, 'name'), ts, type = 'group') AS accountName,
       argMaxIf(JSONExtractString(properties, 'role'), ts, type = 'group') AS role, toFloat64(max(${TIME})) AS lastAt
     FROM events
     WHERE workspace = ${bind.add('UInt32', workspace)} AND ${ownedSql(owned, bind)} AND (consent != '' OR account != '')
     GROUP BY consent, refused, account ORDER BY lastAt DESC LIMIT 1000`,
    bind.params,
    { rank: 'person' },
  );
}

/** Of the owners, those with a contact at one of the places while the source was theirs. */
export async function findOwnersAtPlaces(
  driver: EventsDriver,
  workspace: number,
  owned: readonly (OwnedSource & { readonly owner: string })[],
  places: readonly string[],
): Promise<ReadonlySet<string>> {
  if (owned.length === 0 || places.length === 0) return new Set();
  const bind = new Binder();
  const sources = bind.add('Array(UInt64)', idList(owned.map(({ source }) => source)));
  const owners = bind.add('Array(UInt64)', idList(owned.map(({ owner }) => owner)));
  const froms = bind.add(
    'Array(Int64)',
    owned.map(({ from }) => from),
  );
  const untils = bind.add(
    'Array(Int64)',
    owned.map(({ until }) => until),
  );
  const rows = await driver.query<{ owner: string }>(
    `SELECT DISTINCT arrayJoin(arrayFilter((o, s, f, u) -> s = source AND ${TIME} >= f AND ${TIME} < u,
       ${owners}, ${sources}, ${froms}, ${untils})) AS owner
     FROM events WHERE workspace = ${bind.add('UInt32', workspace)} AND source IN ${sources} AND ${INTERACTION}
       AND place IN ${bind.add('Array(String)', places)}`,
    bind.params,
    { rank: 'person' },
  );
  return new Set(rows.map((row) => row.owner));
}
