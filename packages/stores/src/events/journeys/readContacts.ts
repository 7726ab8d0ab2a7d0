import type { Actor } from '@viaggio/domain/events';
import type { ContactQuery } from '@viaggio/domain/ports/journeyStore';
import type { LoggedContact, ModelPlan } from '@viaggio/domain/projection';
import type { HashId } from '@viaggio/domain/shared';
import type { EventFilter } from '@viaggio/domain/touchpoints';
import { Binder } from '../bind';
import { type EventsDriver, idList } from '../driver/types';
import { anyFilterSql, INTERACTION, touchpointSql } from '../fragments';
import { FLAG_SIGNAL } from '../log/appendBatch';

type ContactRow = [
  source: string,
  time: number,
  receivedAt: number,
  sequence: string,
  messageHash: string,
  actor: Actor,
  touchpoint: number,
  channel: string,
  place: string,
  value: number,
  account: string,
  name: string,
  campaign: string,
  campaignSource: string,
  message: number,
  signalProperties: string,
  signalContext: string,
  stageMasks: number[],
  exits: number[],
  cases: string[],
];

/** Bit k is set when an event filter of stage k matches. */
function stageMaskSql({ model }: ModelPlan, bind: Binder): string {
  const bits = model.stages.flatMap((stage, k) =>
    stage.entry.filters.length === 0
      ? []
      : [`if(${anyFilterSql(stage.entry.filters, bind)}, toUInt32(${2 ** k}), toUInt32(0))`],
  );
  return bits.length === 0 ? 'toUInt32(0)' : bits.reduce((all, bit) => `bitOr(${all}, ${bit})`);
}

/** Index of the first exit rule with a matching event filter, −1 when none. */
function exitSql({ model }: ModelPlan, bind: Binder): string {
  const branches = model.exits.flatMap((exit, k) =>
    exit.filters.length === 0 ? [] : [`${anyFilterSql(exit.filters, bind)}, toInt8(${k})`],
  );
  return branches.length === 0 ? 'toInt8(-1)' : `multiIf(${branches.join(', ')}, toInt8(-1))`;
}

/** Value of a case property under the first of its spellings that is present; '' when none is. */
function caseSql(spellings: readonly string[], bind: Binder): string {
  const values = spellings.map((spelling) => `nullIf(${textSql(spelling, bind)}, '')`);
  return `coalesce(${values.join(', ')}, '')`;
}

function textSql(property: string, bind: Binder): string {
  const key = bind.add('String', property);
  return `if(JSONType(properties, ${key}) = 'String', JSONExtractString(properties, ${key}), JSONExtractRaw(properties, ${key}))`;
}

const listSql = (items: readonly string[], empty: string): string =>
  items.length === 0 ? empty : `[${items.join(', ')}]`;

/** Columns of a contact matched against catalogue and models; also what a replay of everything selects. */
export function contactColumns(query: Omit<ContactQuery, 'sources' | 'workspace'>, bind: Binder): string {
  const { plan, catalogue } = query;
  const masks = plan.models.map((model) => stageMaskSql(model, bind));
  const exits = plan.models.map((model) => exitSql(model, bind));
  const cases = plan.caseProperties.map((spellings) => caseSql(spellings, bind));
  return [
    'source',
    'toFloat64(toUnixTimestamp64Milli(ts))',
    'toFloat64(toUnixTimestamp64Milli(received))',
    'seq',
    'mh',
    'actor',
    touchpointSql(catalogue, bind),
    'channel',
    'place',
    'value',
    'account',
    'name',
    'campaign',
    'campaign_source',
    'toUInt32(mh)',
    `if(bitAnd(flags, ${FLAG_SIGNAL}) != 0, properties, '')`,
    `if(bitAnd(flags, ${FLAG_SIGNAL}) != 0, context, '')`,
    listSql(masks, "CAST([], 'Array(UInt32)')"),
    listSql(exits, "CAST([], 'Array(Int8)')"),
    listSql(cases, "CAST([], 'Array(String)')"),
  ].join(',\n  ');
}

export function contactOfRow(row: ContactRow): LoggedContact {
  return {
    source: row[0],
    time: row[1],
    receivedAt: row[2],
    sequence: row[3],
    messageHash: row[4],
    actor: row[5],
    touchpoint: row[6],
    channel: row[7],
    place: row[8],
    value: row[9],
    account: row[10],
    name: row[11],
    campaign: row[12],
    campaignSource: row[13],
    message: row[14],
    signalProperties: row[15],
    signalContext: row[16],
    stageMasks: row[17],
    exits: row[18],
    cases: row[19],
  };
}

/** Contacts of the given sources, in blocks. */
export async function* readContacts(
  driver: EventsDriver,
  query: ContactQuery,
): AsyncIterable<LoggedContact[]> {
  if (query.sources.length === 0) return;
  const bind = new Binder();
  const sql = `SELECT ${contactColumns(query, bind)}
FROM events
WHERE workspace = ${bind.add('UInt32', query.workspace)}
  AND source IN ${bind.add('Array(UInt64)', idList(query.sources))}
  AND ${INTERACTION}`;
  for await (const rows of driver.stream<ContactRow>(sql, bind.params, { maxSeconds: 300, rank: 'flow' })) {
    yield rows.map(contactOfRow);
  }
}

/** Sources with a contact that matches one of the filters. */
export async function sourcesMatching(
  driver: EventsDriver,
  workspace: number,
  filters: readonly EventFilter[],
): Promise<HashId[]> {
  if (filters.length === 0) return [];
  const bind = new Binder();
  const sql = `SELECT DISTINCT source FROM events
WHERE workspace = ${bind.add('UInt32', workspace)} AND ${INTERACTION} AND ${anyFilterSql(filters, bind)}`;
  const sources: HashId[] = [];
  for await (const rows of driver.stream<[HashId]>(sql, bind.params, { maxSeconds: 300 })) {
    for (const [source] of rows) sources.push(source);
  }
  return sources;
}

/** Signals of strangers: no journey holds them, the map does. */
export async function readSignalsOfNobody(
  driver: EventsDriver,
  query: Omit<ContactQuery, 'sources'>,
): Promise<LoggedContact[]> {
  const bind = new Binder();
  const sql = `SELECT ${contactColumns(query, bind)}
FROM events
WHERE workspace = ${bind.add('UInt32', query.workspace)} AND source = 0 AND bitAnd(flags, ${FLAG_SIGNAL}) != 0
ORDER BY ts DESC LIMIT 200000`;
  const contacts: LoggedContact[] = [];
  for await (const rows of driver.stream<ContactRow>(sql, bind.params))
    contacts.push(...rows.map(contactOfRow));
  return contacts;
}
