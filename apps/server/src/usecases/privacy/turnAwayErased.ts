import { isErasedItem, type Tombstones, withoutErased } from '@viaggio/domain/privacy';
import type { Hasher, HashId } from '@viaggio/domain/shared';
import type { CommitEntry, CommitOutcome } from '../../workers/commit/commitEntry';
import { profileOf } from '../collect/profileOf';
import type { PrivacyDirectory } from './ruleDirectory';

type Commit = (entries: readonly CommitEntry[]) => Promise<CommitOutcome[]>;
type EventEntry = Extract<CommitEntry, { kind: 'event' }>;

export interface TurnAwayDeps {
  readonly rules: Pick<PrivacyDirectory, 'tombstonesOf' | 'turnedAway'>;
  readonly hasherOf: (workspace: number) => Hasher;
  readonly commit: Commit;
}

const workspaceOf = (entry: CommitEntry): number =>
  entry.kind === 'event' ? entry.entry.workspace : entry.event.workspace;

/**
 * A commit that turns away what belongs to somebody who was erased: retries, files imported again, refused events too.
 * Where nobody was erased it is the commit itself.
 */
export function turnAwayErased({ rules, hasherOf, commit }: TurnAwayDeps): Commit {
  const judge = (entry: CommitEntry): CommitEntry | undefined => {
    const workspace = workspaceOf(entry);
    const stones = rules.tombstonesOf(workspace);
    return stones === undefined ? entry : judged(entry, stones, hasherOf(workspace));
  };
  return async (entries) => {
    if (!entries.some((entry) => rules.tombstonesOf(workspaceOf(entry)) !== undefined))
      return commit(entries);
    const kept: CommitEntry[] = [];
    const isKept = entries.map((entry) => {
      const one = judge(entry);
      if (one === undefined) rules.turnedAway(workspaceOf(entry), 1);
      else kept.push(one);
      return one !== undefined;
    });
    const outcomes = kept.length === 0 ? [] : await commit(kept);
    let next = 0;
    return isKept.map((is): CommitOutcome => (is ? outcomes[next++]! : 'erased'));
  };
}

/** The entry as it may be kept; undefined when it may not. */
function judged(entry: CommitEntry, stones: Tombstones, hash: Hasher): CommitEntry | undefined {
  if (entry.kind === 'quarantined') {
    return isErasedItem(parsed(entry.event.payload), hash, stones) ? undefined : entry;
  }
  const { event } = entry.entry;
  if (stones.has(event.source)) return undefined;
  let isNamed = false;
  const isBarred = (id: HashId): boolean => {
    const isShared = stones.get(id);
    if (isShared === true) isNamed = true;
    return isShared === false;
  };
  // Where there are claims they know the ids of everything the event names; else they are hashed.
  for (const { claim } of entry.claims) if (isBarred(claim.a.id) || isBarred(claim.b.id)) return undefined;
  if (entry.claims.length === 0) {
    for (const { kind, value } of entry.identifiers) if (isBarred(hash(kind, value))) return undefined;
  }
  // Somebody else uses the identifier too, and this is theirs: it comes in without it.
  return isNamed ? withoutThem(entry, stones, hash) : entry;
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return payload.split(/[\s,;"']+/);
  }
}

function withoutThem(
  { entry, claims, identifiers }: EventEntry,
  stones: Tombstones,
  hash: Hasher,
): EventEntry {
  const masked = (json: string): string => JSON.stringify(withoutErased(JSON.parse(json), hash, stones));
  const isFree = ({ kind, value }: EventEntry['identifiers'][number]): boolean =>
    !stones.has(hash(kind, value));
  const event = {
    ...entry.event,
    properties: masked(entry.event.properties),
    context: masked(entry.event.context),
  };
  const left = (entry.claim?.identifiers ?? []).filter(([kind, value]) => !stones.has(hash(kind, value)));
  return {
    kind: 'event',
    entry: {
      ...entry,
      event,
      claim: entry.claim && left.length > 1 ? { ...entry.claim, identifiers: left } : undefined,
    },
    claims: claims.filter(({ claim }) => !stones.has(claim.a.id) && !stones.has(claim.b.id)),
    profile: profileOf(entry.workspace, event),
    identifiers: identifiers.filter(isFree),
  };
}
