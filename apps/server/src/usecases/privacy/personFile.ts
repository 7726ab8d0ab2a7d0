import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { PersonEvents } from '@viaggio/domain/ports/privacy';
import { writeCsv } from '@viaggio/domain/shared';
import type { ConsentDeps } from './consent';
import { readConsent } from './consent';
import type { By, TraceDeps } from './erasureDeps';
import { findTarget } from './traceOf';
import { zipFiles } from './zipFiles';

export interface PersonFileDeps extends TraceDeps, ConsentDeps {
  readonly personEvents: PersonEvents;
  readonly audit: Pick<AuditStore, 'record'>;
}

/** A zip holds at most so many events: beyond it is a bot or a shared login, and no person's. */
const MOST_EVENTS = 200_000;

const EVENT_COLUMNS = [
  ...['time', 'receivedAt', 'type', 'name', 'actor', 'channel', 'place', 'value', 'currency', 'account'],
  ...['userId', 'anonymousId', 'url', 'referrer', 'campaign', 'consent', 'properties', 'context'],
] as const;

const iso = (at: number): string => new Date(at).toISOString();

const README = `What is kept about one person, as the law lets everybody ask for (GDPR, articles 15 and 20).

person.json        everything, for programs
profile.csv        what they said of themselves
identifiers.csv    what they are known by
events.csv         what they did, one row for each event
expressed.csv      what they said: answers, reviews, messages
consents.csv       what they agreed to, and when

Times are UTC. Texts are UTF-8; columns of CSV files are separated by commas.
`;

/** Everything there is of a person, for them and for their next supplier: JSON and CSV in one archive. */
export async function personFile(deps: PersonFileDeps, by: By, said: string): Promise<Buffer> {
  const { workspace, actor } = by;
  const { found, target } = await findTarget(deps, workspace, said);
  const [events, expressed, consents] = await Promise.all([
    deps.personEvents.events(workspace, target.owned, MOST_EVENTS),
    deps.personEvents.expressed(workspace, target),
    readConsent(deps, { workspace, places: [] }, said),
  ]);
  const traits = Object.assign({}, ...found.profiles.map((profile) => profile.traits)) as Record<
    string,
    unknown
  >;
  const identifiers = found.identifiers.map(({ kind, value }) => ({ kind, value }));
  const history = consents.flatMap((one) => one.history.map(({ by: _, ...record }) => record));
  const target_ = `person:${found.person}`;
  await deps.audit.record({
    workspace,
    actor,
    action: 'person.exported',
    target: target_,
    detail: { events: events.length },
  });
  const whole = {
    madeAt: iso(deps.now()),
    identifiers,
    profile: traits,
    consents: history.map((one) => ({ ...one, at: iso(one.at) })),
    events: events.map((event) => ({
      ...event,
      time: iso(event.time),
      receivedAt: iso(event.receivedAt),
      properties: JSON.parse(event.properties) as unknown,
      context: JSON.parse(event.context) as unknown,
    })),
    expressed: expressed.map((one) => ({ ...one, time: iso(one.time) })),
  };
  const rowsOfEvents = events.map((event) =>
    EVENT_COLUMNS.map((column) =>
      column === 'time' || column === 'receivedAt' ? iso(event[column]) : event[column],
    ),
  );
  return zipFiles(
    [
      { name: 'README.txt', content: README },
      { name: 'person.json', content: `${JSON.stringify(whole, null, 2)}\n` },
      {
        name: 'profile.csv',
        content: writeCsv(
          ['field', 'value'],
          Object.entries(traits).map(([k, v]) => [k, textOf(v)]),
        ),
      },
      {
        name: 'identifiers.csv',
        content: writeCsv(
          ['kind', 'value'],
          identifiers.map((one) => [one.kind, one.value]),
        ),
      },
      { name: 'events.csv', content: writeCsv(EVENT_COLUMNS, rowsOfEvents) },
      {
        name: 'expressed.csv',
        content: writeCsv(
          ['time', 'metric', 'score', 'text', 'channel', 'place'],
          expressed.map((one) => [iso(one.time), one.metric, one.score, one.text, one.channel, one.place]),
        ),
      },
      {
        name: 'consents.csv',
        content: writeCsv(
          ['purpose', 'granted', 'at', 'source'],
          history.map((one) => [one.purpose, String(one.granted), iso(one.at), one.source]),
        ),
      },
    ],
    new Date(deps.now()),
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
