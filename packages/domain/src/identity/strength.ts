import { compareIds, type HashId } from '../shared/index';
import { IDENTIFIER_KINDS, type IdentifierKind, type KnownKind } from './types';

const WEAK: ReadonlySet<IdentifierKind> = new Set<KnownKind>(['device', 'anonymousId']);

/**
 * 0 is the strongest. Custom kinds all rank after the last known kind: this order picks a person's id and the
 * end that a claim names first. It does not say how a kind joins people; `isWeak` does.
 */
export function kindStrength(kind: IdentifierKind): number {
  const rank = IDENTIFIER_KINDS.indexOf(kind as KnownKind);
  return rank < 0 ? IDENTIFIER_KINDS.length : rank;
}

/**
 * Weak identifiers name a thing that several people may use, so they never bring two known people together.
 * Custom kinds (a tax code, a CRM number) name a person: they join like the strong ones although they rank last.
 */
export function isWeak(kind: IdentifierKind): boolean {
  return WEAK.has(kind);
}

/** Orders identifiers by strength, then by numeric id: the least member of a person gives the person's id. */
export function compareIdentifiers(
  x: { readonly kind: IdentifierKind; readonly id: HashId },
  y: { readonly kind: IdentifierKind; readonly id: HashId },
): number {
  return kindStrength(x.kind) - kindStrength(y.kind) || compareIds(x.id, y.id);
}
