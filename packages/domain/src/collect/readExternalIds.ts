import type { IdentifierKind } from '../identity/index';
import { isJson, type Json } from './json';

/** External ids read of one item; who sends more sends something else. */
const MAX_EXTERNAL_IDS = 10;
const MAX_KIND = 40;

/** What the types of Segment's `externalIds` and RudderStack's `externalId` and `mergeProperties` are for us. */
const KINDS: ReadonlyMap<string, IdentifierKind> = new Map<string, IdentifierKind>([
  ...['userid', 'user_id'].map((type) => [type, 'userId'] as const),
  ...['email', 'mail', 'e-mail'].map((type) => [type, 'email'] as const),
  ...['phone', 'mobile', 'phone_number', 'telephone', 'telefono'].map((type) => [type, 'phone'] as const),
  ...['card', 'loyalty_card', 'loyaltycard', 'loyalty_id', 'tessera'].map((type) => [type, 'card'] as const),
  ...['device', 'device_id', 'deviceid', 'ios.id', 'android.id'].map((type) => [type, 'device'] as const),
  ...['anonymousid', 'anonymous_id'].map((type) => [type, 'anonymousId'] as const),
]);

/** Our kind for a type of identifier; a type of their own becomes a custom kind. */
export function kindOf(type: string): IdentifierKind {
  const plain = type.trim().toLowerCase().slice(0, MAX_KIND);
  return KINDS.get(plain) ?? `custom:${plain.replace(/[^\p{L}\p{N}._-]+/gu, '_')}`;
}

/** Identifiers listed in the context: `externalIds` (Segment) and `externalId` (RudderStack). Accounts' are no person's. */
export function readExternalIds(context: Json): { kind: IdentifierKind; value: unknown }[] {
  const listed = context.externalIds ?? context.externalId;
  if (!Array.isArray(listed)) return [];
  const found: { kind: IdentifierKind; value: unknown }[] = [];
  for (const entry of listed.slice(0, MAX_EXTERNAL_IDS)) {
    if (!isJson(entry) || typeof entry.type !== 'string' || entry.type.trim() === '') continue;
    if (entry.collection === undefined || entry.collection === 'users') {
      found.push({ kind: kindOf(entry.type), value: entry.id });
    }
  }
  return found;
}
