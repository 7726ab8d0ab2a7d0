import type { Accepted } from '@viaggio/domain/collect';
import { type Claim, type ClaimEvidence, claimsOf, type IdentifierKind } from '@viaggio/domain/identity';
import type { ClaimSeed } from '@viaggio/domain/ports/eventLog';
import type { Hasher } from '@viaggio/domain/shared';

type Pair = { readonly kind: IdentifierKind; readonly value: string };

/** What the log keeps of an event's claim; undefined when the event makes none. */
export function seedOf(accepted: Accepted, hash: Hasher): ClaimSeed | undefined {
  const { claimRule, alias, merge, identifiers, event } = accepted;
  if (claimRule === undefined) return undefined;
  if (claimRule === 'alias') {
    if (alias === undefined) return undefined;
    const evidence = { time: event.time, messageId: event.messageId, source: '' };
    const ends = claimsOf({ rule: 'alias', ...alias, ...evidence }, hash).identifiers;
    return ends.length < 2 ? undefined : seed('alias', event.messageId, ends);
  }
  if (claimRule === 'merge') return merge === undefined ? undefined : seed('merge', event.messageId, merge);
  return identifiers.length < 2 ? undefined : seed(claimRule, event.messageId, identifiers);
}

const seed = (rule: ClaimSeed['rule'], messageId: string, pairs: readonly Pair[]): ClaimSeed => ({
  rule,
  messageId,
  identifiers: pairs.map(({ kind, value }) => [kind, value] as const),
});

/** The claims of a seed. The same seed and message always give the same claims: a batch applied again adds nothing. */
export function claimsOfSeed(
  { rule, messageId, identifiers }: ClaimSeed,
  from: Omit<ClaimEvidence, 'messageId'>,
  hash: Hasher,
): readonly Claim[] {
  const evidence = { ...from, messageId };
  const pairs = identifiers.map(([kind, value]) => ({ kind: kind as IdentifierKind, value }));
  const [first, second] = pairs;
  if (first === undefined || second === undefined) return [];
  if (rule === 'merge') return claimsOf({ rule, identifiers: [first, second], ...evidence }, hash).claims;
  if (rule !== 'alias') return claimsOf({ rule, identifiers: pairs, ...evidence }, hash).claims;
  const anonymousId = second.kind === 'anonymousId' ? second.value : undefined;
  return claimsOf({ rule, userId: first.value, previousId: second.value, anonymousId, ...evidence }, hash)
    .claims;
}
