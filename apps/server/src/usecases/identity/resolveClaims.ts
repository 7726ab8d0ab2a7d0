import { type IdentityResult, partitionClaims, replayClaims } from '@viaggio/domain/identity';
import type {
  IdentityStore,
  IdentityTransaction,
  Owner,
  PendingClaim,
} from '@viaggio/domain/ports/identityStore';
import { compareIds, type HashId } from '@viaggio/domain/shared';

/** Claims taken into account in one transaction: bounds its time and its memory. */
const CLAIMS_PER_STEP = 20_000;

/** Takes all pending claims of a workspace into account. Returns how many there were. */
export async function resolveClaims(store: IdentityStore, workspace: number): Promise<number> {
  let total = 0;
  for (;;) {
    const taken = await store.transaction(workspace, (tx) => resolveStep(tx));
    total += taken;
    if (taken < CLAIMS_PER_STEP) return total;
  }
}

/** Takes some pending claims into account. Returns how many. */
export async function resolveStep(tx: IdentityTransaction): Promise<number> {
  const pending = await tx.takePending(CLAIMS_PER_STEP);
  if (pending.length > 0) await replayAround(tx, pending);
  return pending.length;
}

/**
 * Replays every component that the given claims touch, whether they were taken into account before or not. Identity
 * is a function of the set of claims, and components do not influence each other, so what is replayed here alone
 * equals a replay of everything.
 */
export async function replayAround(
  tx: IdentityTransaction,
  pending: readonly PendingClaim[],
  /** Identifiers about which something was decided. */
  decided: readonly HashId[] = [],
): Promise<IdentityResult> {
  const touched = [...new Set([...pending.flatMap((claim) => [claim.a, claim.b]), ...decided])];
  const known = await tx.componentsOf(touched);
  const old = [...new Set(known.values())];
  const claims = await tx.loadClaims(
    old,
    pending.map((claim) => claim.id),
  );
  const before = await tx.loadOwners(old, touched);
  const cannot = await tx.loadCannotLinks(old, touched);
  const result = replayClaims(claims, cannot);
  const components = new Map<HashId, HashId>();
  const claimComponents = new Map<HashId, HashId>();
  for (const part of partitionClaims(claims)) {
    const members = part.flatMap((claim) => [claim.a.id, claim.b.id]);
    const label = members.reduce((least, id) => (compareIds(id, least) < 0 ? id : least));
    for (const id of members) components.set(id, label);
    for (const claim of part) claimComponents.set(claim.id, label);
  }
  const { owners, dirty } = changedOwners(before, result, components.keys());
  await tx.save({ components, claimComponents, doubts: result.doubtful, owners, dirty });
  return result;
}

function changedOwners(
  before: ReadonlyMap<HashId, readonly Owner[]>,
  result: IdentityResult,
  identifiers: Iterable<HashId>,
): { owners: Map<HashId, readonly Owner[]>; dirty: Set<HashId> } {
  const owners = new Map<HashId, readonly Owner[]>();
  const dirty = new Set<HashId>();
  for (const id of identifiers) {
    const now = ownersIn(result, id);
    const was = before.get(id) ?? [];
    if (sameOwners(was, now)) continue;
    owners.set(id, now);
    // Until an identifier is resolved its events are those of a person of its own.
    for (const { person } of was.length === 0 ? [{ person: id }] : was) dirty.add(person);
    for (const { person } of now) dirty.add(person);
  }
  return { owners, dirty };
}

function ownersIn(result: IdentityResult, id: HashId): readonly Owner[] {
  const shared = result.shared.get(id);
  if (shared) return shared.map(({ from, person }) => ({ from, person }));
  return [{ from: 0, person: result.personOf.get(id) ?? id }];
}

function sameOwners(a: readonly Owner[], b: readonly Owner[]): boolean {
  return (
    a.length === b.length && a.every((owner, i) => owner.person === b[i]!.person && owner.from === b[i]!.from)
  );
}
