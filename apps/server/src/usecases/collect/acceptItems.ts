import {
  type Accepted,
  type CollectDeps,
  type ItemRequest,
  type Normalised,
  normaliseItem,
  writePayload,
} from '@viaggio/domain/collect';
import type { KnownSource } from '@viaggio/domain/ports/sources';
import type { Hasher } from '@viaggio/domain/shared';
import type { PlanCheck } from '@viaggio/domain/trackingPlan';
import type { CommitEntry, CommitOutcome } from '../../workers/commit/commitEntry';
import { claimsOfSeed, seedOf } from './claimSeeds';
import { profileOf } from './profileOf';

export interface CollectUseCaseDeps {
  readonly hasherOf: (workspace: number) => Hasher;
  readonly isBot: (userAgent: string) => boolean;
  readonly newMessageId: () => string;
  /** The tracking plan of a workspace, ready to be asked; undefined where there is none. */
  readonly planOf?: (workspace: number) => Promise<PlanCheck | undefined>;
  /** Leaves out what a workspace never stores; undefined where it stores everything. */
  readonly withoutFieldsOf?: (workspace: number) => ((item: unknown) => unknown) | undefined;
  /** Resolves when everything is durable and applied; rejects with 429 under overload. */
  readonly commit: (entries: readonly CommitEntry[]) => Promise<CommitOutcome[]>;
}

export interface ItemsReceived {
  readonly source: Pick<KnownSource, 'id' | 'workspace' | 'ipPolicy'>;
  readonly items: readonly unknown[];
  readonly request: ItemRequest;
  /** Import the items belong to, and the file row of the first; 0 for live events. */
  readonly import: number;
  readonly rows?: readonly number[];
  /** When each item arrived, where it was not now: replays, simulations. UTC milliseconds. */
  readonly arrivals?: readonly number[];
}

export interface ItemOutcome {
  readonly outcome: CommitOutcome | 'ignored';
  /** For quarantined items: why. */
  readonly code?: string;
}

/** Parses what a client sent, sets apart what cannot be accepted, and commits the rest. */
export async function acceptItems(deps: CollectUseCaseDeps, received: ItemsReceived): Promise<ItemOutcome[]> {
  const hash = deps.hasherOf(received.source.workspace);
  const collect = {
    hash,
    isBot: deps.isBot,
    ipPolicy: received.source.ipPolicy,
    newMessageId: deps.newMessageId,
    checkPlan: await deps.planOf?.(received.source.workspace),
    withoutFields: deps.withoutFieldsOf?.(received.source.workspace),
  };
  const { request, arrivals } = received;
  const normalised = received.items.map((item, index) => {
    const receivedAt = arrivals?.[index];
    return normaliseItem(item, receivedAt === undefined ? request : { ...request, receivedAt }, collect);
  });
  const entries: CommitEntry[] = [];
  normalised.forEach((result, index) => {
    const entry = entryOf(result, received, index, collect);
    if (entry !== undefined) entries.push(entry);
  });
  const outcomes = await deps.commit(entries);
  let next = 0;
  return normalised.map((result): ItemOutcome => {
    if (result.kind === 'ignored') return { outcome: 'ignored' };
    const outcome = outcomes[next++]!;
    return result.kind === 'quarantined' ? { outcome, code: result.code } : { outcome };
  });
}

function entryOf(
  result: Normalised,
  received: ItemsReceived,
  index: number,
  { hash, withoutFields }: Pick<CollectDeps, 'hash' | 'withoutFields'>,
): CommitEntry | undefined {
  const { workspace, id: connection } = received.source;
  if (result.kind === 'ignored') return undefined;
  if (result.kind === 'quarantined') {
    const item = received.items[index];
    const payload = writePayload(withoutFields ? withoutFields(item) : item);
    return {
      kind: 'quarantined',
      event: {
        workspace,
        id: hash('quarantine', payload),
        receivedAt: received.arrivals?.[index] ?? received.request.receivedAt,
        connection,
        import: received.import,
        row: received.rows?.[index] ?? 0,
        code: result.code,
        message: result.message,
        field: result.field ?? '',
        payload,
      },
    };
  }
  return eventEntry(result, received, hash);
}

/** An accepted event with what it sets in motion. */
export function eventEntry(
  result: Accepted,
  from: Pick<ItemsReceived, 'source' | 'import'>,
  hash: Hasher,
): CommitEntry {
  const { workspace, id: connection } = from.source;
  const { event } = result;
  const claim = seedOf(result, hash);
  const source = from.import === 0 ? `source:${connection}` : `import:${from.import}`;
  const evidence = { time: event.time, source };
  return {
    kind: 'event',
    entry: {
      workspace,
      connection,
      import: from.import,
      event,
      claim,
      signal: result.signal !== undefined,
    },
    claims:
      claim === undefined
        ? []
        : claimsOfSeed(claim, evidence, hash).map((one) => ({
            workspace,
            import: from.import,
            claim: one,
          })),
    profile: profileOf(workspace, event),
    identifiers: result.identifiers,
  };
}
