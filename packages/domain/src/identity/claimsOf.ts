import type { Hasher } from '../shared/index';
import { type BlockedIdentifier, identifierOf, type RawIdentifier } from './identifierOf';
import { compareIdentifiers, isWeak } from './strength';
import type { Claim, Identifier } from './types';

/** Where a claim comes from; see `Claim` for the units. */
export interface ClaimEvidence {
  readonly time: number;
  readonly messageId: string;
  readonly source: string;
}

/** What one call, import row or decision says about who is who. */
export type ClaimParts = ClaimEvidence &
  (
    | { readonly rule: 'identify' | 'import'; readonly identifiers: readonly RawIdentifier[] }
    | { readonly rule: 'merge' | 'member'; readonly identifiers: readonly [RawIdentifier, RawIdentifier] }
    | {
        readonly rule: 'alias';
        readonly previousId: unknown;
        readonly userId: unknown;
        readonly anonymousId?: unknown;
      }
  );

export interface ClaimsFound {
  readonly claims: readonly Claim[];
  /** Every identifier that was accepted, each once, from the strongest. */
  readonly identifiers: readonly Identifier[];
  readonly blocked: readonly BlockedIdentifier[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Turns what one message says into claims: a star of pairs around its strongest identifier. */
export function claimsOf(parts: ClaimParts, hash: Hasher): ClaimsFound {
  const accepted = new Map<string, Identifier>();
  const blocked: BlockedIdentifier[] = [];
  for (const raw of parts.rule === 'alias' ? aliasEnds(parts) : parts.identifiers) {
    const identifier = identifierOf(raw, hash);
    if ('blocked' in identifier) blocked.push(identifier);
    else accepted.set(identifier.id, identifier);
  }
  const identifiers = [...accepted.values()].sort(compareIdentifiers);
  const centre = identifiers.find((identifier) => !isWeak(identifier.kind)) ?? identifiers[0];
  const claims = identifiers
    .filter((identifier) => identifier !== centre)
    .map((identifier) => claimOf(centre!, identifier, parts, hash));
  return { claims, identifiers, blocked };
}

/**
 * The previous id of an alias is a browser's when it is the event's own anonymousId or looks like one (browsers
 * make UUIDs); otherwise it is the id under which the same person was known before.
 */
function aliasEnds(parts: ClaimParts & { rule: 'alias' }): readonly RawIdentifier[] {
  const previous = trimmed(parts.previousId);
  const ofBrowser = previous === trimmed(parts.anonymousId) || UUID.test(previous);
  return [
    { kind: 'userId', value: parts.userId },
    { kind: ofBrowser ? 'anonymousId' : 'userId', value: parts.previousId },
  ];
}

function trimmed(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The centre of a star joins people, so a custom kind may stand there; `a` still is the one that ranks first. */
function claimOf(one: Identifier, other: Identifier, parts: ClaimParts, hash: Hasher): Claim {
  const [a, b] = compareIdentifiers(one, other) <= 0 ? [one, other] : [other, one];
  return {
    id: hash('claim', `${a.id}|${b.id}|${parts.rule}|${parts.messageId}`),
    a,
    b,
    rule: parts.rule,
    time: parts.time,
    messageId: parts.messageId,
    source: parts.source,
  };
}
