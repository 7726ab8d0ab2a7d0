import type { Hasher } from '../shared/index';
import { type BlockReason, normaliseIdentifier } from './normaliseIdentifier';
import type { Identifier, IdentifierKind } from './types';

/** A value as it came in, not yet normalised. */
export interface RawIdentifier {
  readonly kind: IdentifierKind;
  readonly value: unknown;
}

/** A value that was refused as an identifier, and why. */
export interface BlockedIdentifier {
  readonly kind: IdentifierKind;
  readonly blocked: BlockReason;
}

/** Normalises a value and gives it its keyed hash: everything that hashes an identifier does it here. */
export function identifierOf(raw: RawIdentifier, hash: Hasher): Identifier | BlockedIdentifier {
  const normalised = normaliseIdentifier(raw.kind, raw.value);
  if ('blocked' in normalised) return { kind: raw.kind, blocked: normalised.blocked };
  return { kind: raw.kind, value: normalised.value, id: hash(raw.kind, normalised.value) };
}
