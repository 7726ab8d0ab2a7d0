import type { Definitions } from '@viaggio/domain/ports/definitionStore';
import type { IdentityStore } from '@viaggio/domain/ports/identityStore';
import type { ArrivedEvent, LiveEvents } from '@viaggio/domain/ports/liveEvents';
import type { Quarantine, QuarantinedEvent } from '@viaggio/domain/ports/quarantine';
import type { SourceStore } from '@viaggio/domain/ports/sources';
import { type HashId, NOBODY } from '@viaggio/domain/shared';
import { limitOf } from '../places/limitOf';

export interface FollowDeps {
  readonly live: LiveEvents;
  readonly quarantine: Quarantine;
  readonly identity: Pick<IdentityStore, 'ownersOf'>;
  readonly sources: Pick<SourceStore, 'list'>;
  readonly definitionsOf: (workspace: number) => Promise<Definitions>;
  readonly now: () => number;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** An event as it appears in the live stream. */
export interface FollowedEvent {
  readonly id: HashId;
  readonly time: number;
  readonly receivedAt: number;
  readonly type: ArrivedEvent['type'];
  readonly name: string;
  readonly channel: string;
  readonly touchpoint: string | null;
  readonly sourceId: number;
  readonly source: string;
  readonly personId: HashId | null;
  readonly quarantined: string | null;
}

const POLL_MS = 1_000;
/** At the start the last events are shown, so that the screen is not empty. */
const LOOK_BACK_MS = 10 * 60_000;
/** Of a flood only the latest are shown. */
const PER_POLL = 30;
const REMEMBERED = 2_000;

/** Whose events are followed: of a workspace; of some of its places where there is a limit. */
export interface Followed {
  readonly workspace: number;
  readonly places: readonly string[];
}

/** Sends the latest events of a workspace, then each as it arrives, until the reader has gone. */
export async function followEvents(
  deps: FollowDeps,
  followed: Followed,
  reader: { send(event: FollowedEvent): Promise<void>; readonly closed: AbortSignal },
): Promise<void> {
  const seen = new Set<string>();
  let since = deps.now() - LOOK_BACK_MS;
  while (!reader.closed.aborted) {
    const events = await readSince(deps, followed, since);
    for (const event of events) {
      const key = `${event.id}/${event.quarantined}`;
      if (seen.has(key)) continue;
      seen.add(key);
      await reader.send(event);
      since = Math.max(since, event.receivedAt);
    }
    if (seen.size > REMEMBERED)
      for (const key of [...seen].slice(0, seen.size - REMEMBERED)) seen.delete(key);
    await deps.wait(POLL_MS, reader.closed);
  }
}

/** Accepted and quarantined events since a moment, the oldest first. Quarantined ones belong to no place. */
async function readSince(
  deps: FollowDeps,
  { workspace, places }: Followed,
  since: number,
): Promise<FollowedEvent[]> {
  const { catalogue } = await deps.definitionsOf(workspace);
  const rules = { catalogue: catalogue.touchpoints, limit: PER_POLL };
  const [arrived, refused, sources] = await Promise.all([
    deps.live.arrivedSince(workspace, since, rules, limitOf(places)),
    places.length === 0 ? deps.quarantine.list(workspace, { limit: PER_POLL }) : [],
    deps.sources.list(workspace),
  ]);
  const owners = await deps.identity.ownersOf(
    workspace,
    arrived.map((event) => event.person),
  );
  const names = new Map(sources.map((source) => [source.id, source.name]));
  const touchpoints = new Map(catalogue.touchpoints.map((touchpoint) => [touchpoint.number, touchpoint.id]));
  const nameOf = (connection: number) => ({ sourceId: connection, source: names.get(connection) ?? '' });
  const accepted = arrived.map(({ connection, touchpoint, person, ...event }): FollowedEvent => {
    const owner = owners.get(person)?.findLast((one) => one.from <= event.time)?.person ?? person;
    return {
      ...event,
      ...nameOf(connection),
      touchpoint: touchpoints.get(touchpoint) ?? null,
      personId: person === NOBODY ? null : owner,
      quarantined: null,
    };
  });
  const bad = refused
    .filter((event) => event.receivedAt >= since)
    .map((event) => followRefused(event, nameOf));
  return [...accepted, ...bad].sort((a, b) => a.receivedAt - b.receivedAt);
}

function followRefused(
  event: QuarantinedEvent,
  nameOf: (connection: number) => { sourceId: number; source: string },
): FollowedEvent {
  const payload: unknown = JSON.parse(event.payload);
  const named = typeof payload === 'object' && payload !== null && 'event' in payload ? payload.event : '';
  return {
    id: event.id,
    time: event.receivedAt,
    receivedAt: event.receivedAt,
    type: 'track',
    name: typeof named === 'string' ? named.slice(0, 200) : '',
    channel: '',
    touchpoint: null,
    ...nameOf(event.connection),
    personId: null,
    quarantined: event.code,
  };
}
