import { IDENTIFIER_KINDS, type IdentifierKind, normaliseIdentifier } from '../identity/index';
import { isJson, type Json, jsonOf } from './json';
import type { Opened } from './openItem';
import { type Quarantined, quarantine } from './quarantine';
import { kindOf, readExternalIds } from './readExternalIds';
import type { RawIdentifier } from './types';

export interface Identifiers {
  readonly kind: 'identifiers';
  /** '' when absent or refused. */
  readonly userId: string;
  readonly anonymousId: string;
  /** From the strongest; each once. */
  readonly list: readonly RawIdentifier[];
  readonly blocked: readonly IdentifierKind[];
}

/** A loyalty card: never the `card` of a payment, whose number has no place here. */
const CARD_NAMES = ['loyalty_card', 'loyaltyCard', 'loyalty_id', 'loyaltyId'];

/**
 * Every identifier of an item. `userId` and `anonymousId` must be text or exact numbers; elsewhere (traits, external
 * ids) what cannot be an identifier is simply none. Traits of a group are a company's: its e-mail is nobody's.
 * Properties are asked last, and only when nothing else says who it was: a friend's address in `Referral Shared` must
 * not become the customer.
 */
export function readIdentifiers(opened: Opened): Identifiers | Quarantined {
  const { item, context, type } = opened;
  const fault = faultOf(item.userId, 'userId') ?? faultOf(item.anonymousId, 'anonymousId');
  if (fault !== undefined) return fault;
  const gathered = new Gathered();
  const userId = gathered.take('userId', item.userId);
  if (type !== 'group') gathered.takeTraits(opened.traits);
  gathered.takeTraits(jsonOf(context.traits));
  gathered.take('device', jsonOf(context.device).id);
  const anonymousId = gathered.take('anonymousId', item.anonymousId);
  const external = readExternalIds(context);
  for (const { kind, value } of external) gathered.take(kind, value);
  if (gathered.list.length === 0 && type === 'track') gathered.takeProperties(opened.properties);
  if (external.length > 0) gathered.list.sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
  return { kind: 'identifiers', userId, anonymousId, list: gathered.list, blocked: gathered.blocked };
}

/** Place of a kind from the strongest, 0; custom kinds come after all. */
function rankOf(kind: IdentifierKind): number {
  const rank = (IDENTIFIER_KINDS as readonly string[]).indexOf(kind);
  return rank < 0 ? IDENTIFIER_KINDS.length : rank;
}

function faultOf(value: unknown, field: string): Quarantined | undefined {
  if (typeof value === 'string' || value === undefined || value === null) return undefined;
  if (typeof value === 'object') return quarantine('identifier_invalid', field);
  const inexact = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return inexact ? quarantine('identifier_inexact', field) : undefined;
}

class Gathered {
  readonly list: RawIdentifier[] = [];
  readonly blocked: IdentifierKind[] = [];

  /** Adds a value when it can identify somebody; answers its normal form, '' when it cannot. */
  take(kind: IdentifierKind, raw: unknown): string {
    if (raw === undefined || raw === null || raw === '' || typeof raw === 'object') return '';
    const normalised = normaliseIdentifier(kind, raw);
    if ('blocked' in normalised) {
      if (normalised.blocked !== 'blank') this.blocked.push(kind);
      return '';
    }
    const { value } = normalised;
    if (!this.has(kind, value)) this.list.push({ kind, value });
    return value;
  }

  takeTraits(traits: Json): void {
    this.take('email', traits.email);
    this.take('phone', traits.phone);
    this.take('card', traits.card);
    for (const name of CARD_NAMES) this.take('card', traits[name]);
  }

  takeProperties(properties: Json): void {
    this.take('email', properties.email);
    this.take('phone', properties.phone);
    for (const name of CARD_NAMES) this.take('card', properties[name]);
    // `card` alone is often the brand of a payment card: a loyalty card has a number.
    const { card } = properties;
    if (typeof card === 'number' || (typeof card === 'string' && /\d{4}/.test(card))) this.take('card', card);
  }

  private has(kind: IdentifierKind, value: string): boolean {
    for (const known of this.list) if (known.kind === kind && known.value === value) return true;
    return false;
  }
}

/** The two ends of a merge call; undefined when it does not name two that can be told apart. */
export function readMerge(item: Json): readonly [RawIdentifier, RawIdentifier] | undefined {
  const ends = item.mergeProperties;
  if (!Array.isArray(ends) || ends.length !== 2) return undefined;
  const gathered = new Gathered();
  for (const end of ends) {
    if (isJson(end) && typeof end.type === 'string') gathered.take(kindOf(end.type), end.value);
  }
  const [one, other] = gathered.list;
  return one !== undefined && other !== undefined ? [one, other] : undefined;
}
