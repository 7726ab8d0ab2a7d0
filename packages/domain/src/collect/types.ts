import type { AcceptedEvent, Actor, EventType } from '../events/index';
import type { ClaimRule, IdentifierKind } from '../identity/index';
import type { Hasher } from '../shared/index';
import type { Signal } from '../signals/index';
import type { PlanCheck } from '../trackingPlan/index';
import type { Quarantined } from './quarantine';

/** What is done with the address a request came from. `truncate`: last byte of IPv4, last 80 bits of IPv6 to zero. */
export type IpPolicy = 'keep' | 'truncate' | 'drop';

/** What an item inherits from the request that carried it. */
export interface ItemRequest {
  /** When the server had the request, UTC milliseconds. For a replay from quarantine: when it came first. */
  readonly receivedAt: number;
  /** When the client says it sent the batch; beats the item's own. */
  readonly sentAt?: unknown;
  /** Type named by the path (`/v1/track`); counts for items that do not say theirs. */
  readonly type?: EventType;
  readonly batchContext?: unknown;
  readonly batchIntegrations?: unknown;
  /** Of the HTTP request: used when it is a browser's and the item does not bring its own. */
  readonly userAgent?: string;
  readonly ip?: string;
  /** Rule of the claims that the item's identifiers make, when it is not the item's type that says so. */
  readonly rule?: 'identify' | 'import';
}

export interface CollectDeps {
  /** Keyed hash. Must be bound to the workspace: message ids of two workspaces never meet. */
  readonly hash: Hasher;
  readonly isBot: (userAgent: string) => boolean;
  readonly ipPolicy: IpPolicy;
  /** A new id for a message that has neither id nor time, such as a pixel's. */
  readonly newMessageId: () => string;
  /** Leaves out of an item what the workspace never stores. */
  readonly withoutFields?: ((item: unknown) => unknown) | undefined;
  /** Channels that the workspace has added. */
  readonly ownChannels?: ReadonlySet<string>;
  /** The tracking plan; undefined where there is none. */
  readonly checkPlan?: PlanCheck | undefined;
}

/** A normalised identifier, not yet hashed. */
export interface RawIdentifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** Ends of an alias call, as sent: which kind the previous id is of is the identity room's to say. */
export interface AliasEnds {
  readonly userId: string;
  readonly previousId: string;
  readonly anonymousId: string;
}

export interface Accepted {
  readonly kind: 'event';
  readonly event: AcceptedEvent;
  /** From the strongest; each kind and value once. For every event, claim or not. */
  readonly identifiers: readonly RawIdentifier[];
  /** Which claim these identifiers make; undefined when the event makes none (track, page, screen, group). */
  readonly claimRule: Exclude<ClaimRule, 'member'> | undefined;
  readonly alias: AliasEnds | undefined;
  /** The two identifiers of a merge call. */
  readonly merge: readonly [RawIdentifier, RawIdentifier] | undefined;
  /** Kinds whose value was refused as an identifier (`null`, `guest`, `[object Object]` …). */
  readonly blocked: readonly IdentifierKind[];
  readonly signal: Signal | undefined;
}

/** The client asked that this item stay away from Viaggio (`integrations: {Viaggio: false}`). */
export interface Ignored {
  readonly kind: 'ignored';
}

export type Normalised = Accepted | Quarantined | Ignored;

/** Money that an event may carry. A `deal` carries it only when it is won. */
export type MoneyKind = 'revenue' | 'refund' | 'cost' | 'deal';

/** What is known of an event by its name alone. */
export interface EventMeaning {
  readonly actor: Actor;
  /** Channel that the name says; '' when it says none. */
  readonly channel: string;
  /** One of the e-commerce events: it happens in the shop, or at the till when it has a place. */
  readonly shop: boolean;
  /** undefined: never an amount. `any`: a name we do not know, whose own properties say whether it is money. */
  readonly money: MoneyKind | 'any' | undefined;
  /** May come without any identifier although a customer's: reviews, mentions and answers of strangers. */
  readonly nameless: boolean;
  readonly signal: boolean;
}
