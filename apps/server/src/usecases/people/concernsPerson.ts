import type { StoredLink } from '@viaggio/domain/ports/identityDecisions';
import type { HashId } from '@viaggio/domain/shared';

/**
 * Whether a claim is a person's: one that holds, when it joins two of their identifiers (of a shared browser only
 * their own sign-ins); one that was refused, when it speaks of any.
 */
export function concernsPerson({ claim, doubt }: StoredLink, identifiers: ReadonlySet<HashId>): boolean {
  const [a, b] = [identifiers.has(claim.a.id), identifiers.has(claim.b.id)];
  return doubt === null ? a && b : a || b;
}
