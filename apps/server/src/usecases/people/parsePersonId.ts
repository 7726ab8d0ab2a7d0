import {
  IDENTIFIER_KINDS,
  type Identifier,
  type IdentifierKind,
  identifierOf,
} from '@viaggio/domain/identity';
import type { Hasher, HashId } from '@viaggio/domain/shared';

/** How somebody was asked for: by an id that is or was a person's, or by one of their identifiers. */
export type PersonAddress =
  | { readonly kind: 'id'; readonly id: HashId }
  | { readonly kind: 'identifier'; readonly id: HashId; readonly identifier: Identifier };

const ID = /^[1-9]\d{0,18}$/;
const MAX_ID = 2n ** 63n;
const KNOWN = new RegExp(`^(${IDENTIFIER_KINDS.join('|')}|custom:[^:]+):(.+)$`, 's');

/** Reads `42`, `userId:42`, `email:A@b.it`, `custom:crm:7`; undefined for what can be nobody's. */
export function parsePersonId(text: string, hash: Hasher): PersonAddress | undefined {
  if (ID.test(text)) return BigInt(text) < MAX_ID ? { kind: 'id', id: text } : undefined;
  const [, kind, value] = KNOWN.exec(text) ?? [];
  if (kind === undefined) return undefined;
  const identifier = identifierOf({ kind: kind as IdentifierKind, value }, hash);
  return 'blocked' in identifier ? undefined : { kind: 'identifier', id: identifier.id, identifier };
}
