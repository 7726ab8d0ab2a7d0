import type { LoggedEvent } from '@viaggio/domain/ports/exportStore';
import type { Population } from '@viaggio/domain/ports/reportStore';
import type { HashId } from '@viaggio/domain/shared';
import { ownerAt } from '../../people/ownedSources';
import type { PreparedReport } from '../../reports/prepareReport';
import { column, type ExportColumn } from '../column';
import type { ExportDeps } from '../deps';
import { inPages, type PageSize } from '../inPages';

/** Owners are looked up for so many events at a time; a single one may have 32 KB of properties and context. */
const EVENTS: PageSize<LoggedEvent> = {
  rows: 5_000,
  weigh: ({ properties, context }) => properties.length + context.length,
};

/** An event of the log, with whose it is and where it came from. */
export interface ExportedEvent extends LoggedEvent {
  /** null for what belongs to nobody. */
  readonly person: HashId | null;
  /** Name of the connection, or of the file. */
  readonly origin: string;
}

const jsonOrNothing = (text: string): string | null => (text === '' ? null : text);

export const EVENT_COLUMNS: readonly ExportColumn<ExportedEvent>[] = [
  column('time', 'time', (row) => row.time),
  column('received_at', 'time', (row) => row.receivedAt),
  column('type', 'text', (row) => row.type),
  column('name', 'text', (row) => row.name),
  column('person', 'id', (row) => row.person),
  column('anonymous_id', 'text', (row) => row.anonymousId),
  column('user_id', 'text', (row) => row.userId),
  column('account', 'text', (row) => row.account),
  column('actor', 'text', (row) => row.actor),
  column('bot', 'flag', (row) => row.bot),
  column('properties', 'json', (row) => jsonOrNothing(row.properties)),
  column('context', 'json', (row) => jsonOrNothing(row.context)),
  column('url', 'text', (row) => row.url),
  column('referrer', 'text', (row) => row.referrer),
  column('campaign', 'text', (row) => row.campaign),
  column('campaign_source', 'text', (row) => row.campaignSource),
  column('campaign_medium', 'text', (row) => row.campaignMedium),
  column('channel', 'text', (row) => row.channel),
  column('place', 'text', (row) => row.place),
  column('value', 'number', (row) => row.value),
  column('currency', 'text', (row) => row.currency),
  column('connection', 'text', (row) => row.origin),
  // The log keeps the hash of a message's id.
  column('message', 'id', (row) => row.messageHash),
];

/** Events of the period; with a segment, only those of its people. */
export async function* eventRows(
  deps: ExportDeps,
  { places }: PreparedReport,
  population: Population,
): AsyncGenerator<ExportedEvent[]> {
  const { workspace, from, end } = population;
  const nameOrigins = createOriginNames(deps, workspace);
  const log = deps.exports.events({ workspace, from, end, places });
  for await (const page of inPages(log, EVENTS)) {
    const [owned, origins] = await Promise.all([findOwners(deps, workspace, page), nameOrigins(page)]);
    const members = population.segment && (await membersOf(deps, population, owned));
    yield page.flatMap((event, i) => {
      const person = owned[i]!;
      if (members && !(person !== null && members.has(person))) return [];
      return [{ ...event, person, origin: origins(event) }];
    });
  }
}

/** Whose each event is. A source that no claim names is a person of its own. */
async function findOwners(
  { identity }: ExportDeps,
  workspace: number,
  page: readonly LoggedEvent[],
): Promise<(HashId | null)[]> {
  const sources = new Set(page.map(({ source }) => source));
  sources.delete('0');
  const owners = await identity.ownersOf(workspace, [...sources]);
  return page.map(({ source, time }) =>
    source === '0' ? null : (ownerAt(owners.get(source) ?? [], time) ?? source),
  );
}

/** The segment alone decides here: places are those of the events, not of their people. */
function membersOf(
  { exports }: ExportDeps,
  population: Population,
  owned: readonly (HashId | null)[],
): Promise<ReadonlySet<HashId>> {
  const people = new Set(owned.flatMap((person) => person ?? []));
  return exports.membersAmong({ ...population, places: undefined }, [...people]);
}

type NameOf = (event: Pick<LoggedEvent, 'connection' | 'import'>) => string;

/** Names of connections and files, asked for as they first appear. */
function createOriginNames({ directory }: ExportDeps, workspace: number) {
  const connections = new Map<number, string>();
  const imports = new Map<number, string>();
  const missing = (known: ReadonlyMap<number, string>, numbers: readonly number[]): number[] => [
    ...new Set(numbers.filter((number) => number > 0 && !known.has(number))),
  ];
  return async (page: readonly LoggedEvent[]): Promise<NameOf> => {
    const wanted = {
      connections: missing(
        connections,
        page.map(({ connection }) => connection),
      ),
      imports: missing(
        imports,
        page.map((event) => event.import),
      ),
    };
    if (wanted.connections.length + wanted.imports.length > 0) {
      const found = await directory.originNames(workspace, wanted);
      for (const number of wanted.connections) connections.set(number, found.connections.get(number) ?? '');
      for (const number of wanted.imports) imports.set(number, found.imports.get(number) ?? '');
    }
    return (event) =>
      event.import > 0 ? (imports.get(event.import) ?? '') : (connections.get(event.connection) ?? '');
  };
}
