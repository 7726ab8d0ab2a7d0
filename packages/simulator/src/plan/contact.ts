import type { Article, EntryChannel, Product, StoreId } from '../brand/index';
import type { Device, Person } from '../people/index';
import type { Emotion, Topic } from '../voice/index';
import type { LostDeal } from './loseDeal';

/** What somebody does on the site or in the app in one visit. */
export type VisitScript =
  | 'article'
  | 'explore'
  | 'product'
  | 'wishlist'
  | 'cart'
  | 'abandon'
  | 'order'
  | 'reorder'
  | 'guide'
  | 'account'
  | 'track'
  | 'broken'
  | 'business'
  | 'kiosk';

/** What stands between a customer who wants to pay and the order. */
export type Fault = 'checkout_bug' | 'payment_outage' | 'declined' | 'second_thoughts';

export interface OrderLine {
  readonly product: Product;
  readonly quantity: number;
}

/** Amounts in EUR, value-added tax included unless said otherwise. */
export interface Order {
  readonly id: string;
  readonly lines: readonly OrderLine[];
  readonly coupon: string | undefined;
  readonly discount: number;
  readonly shipping: number;
  /** What the customer pays. */
  readonly total: number;
  readonly tax: number;
  /** Net of discount, without shipping and tax. */
  readonly revenue: number;
  readonly margin: number;
  readonly payment: string;
  readonly route: 'web' | 'app' | 'store' | 'office';
  readonly store: StoreId | undefined;
  readonly pickup: boolean;
  /** Without an account: the shop knows the address only. */
  readonly guest: boolean;
}

interface Base {
  readonly person: Person;
  /** UTC milliseconds at which it begins. */
  readonly time: number;
  /** Number of the contact among the person's own: the key of its luck. */
  readonly serial: number;
}

export interface Visit extends Base {
  readonly kind: 'visit';
  readonly script: VisitScript;
  readonly entry: EntryChannel;
  device: Device;
  readonly product: Product;
  readonly article?: Article | undefined;
  readonly order?: Order | undefined;
  readonly fault?: Fault | undefined;
  readonly store?: StoreId | undefined;
  readonly referral?: string | undefined;
  /** Campaign of the newsletter that was clicked. */
  readonly campaign?: string | undefined;
  /** Signs up during the visit. */
  readonly joins?: 'newsletter' | 'account' | 'guest' | undefined;
  /** Set when devices are settled: identifies at the start, and whether the client already sends the userId. */
  greets: 'none' | 'email' | 'account';
  known: boolean;
  /** With the second account, opened by mistake. */
  second: boolean;
}

export interface StoreVisit extends Base {
  readonly kind: 'store';
  readonly store: StoreId;
  readonly order: Order | undefined;
  /** The till knows the loyalty card. */
  readonly card: boolean;
  /** The card is handed out now. */
  readonly joins: boolean;
  /** Who checks in (card or app) is seen even without buying. */
  readonly checksIn: boolean;
}

export interface Call extends Base {
  readonly kind: 'call';
  readonly topic: Topic;
  readonly missed: boolean;
  readonly waitSeconds: number;
  readonly known: boolean;
}

export interface Conversation extends Base {
  readonly kind: 'conversation';
  readonly channel: 'whatsapp' | 'chat';
  readonly topic: Topic;
  /** undefined: a question before buying. */
  readonly emotion: Emotion | undefined;
  readonly product: Product;
  readonly known: boolean;
  readonly device: Device;
}

export interface Ticket extends Base {
  readonly kind: 'ticket';
  readonly topic: Topic;
  readonly emotion: Emotion;
  readonly product: Product;
  readonly order: Order;
  readonly resolvedAfter: number;
}

/** A message of ours: delivered, or what the customer did with it. */
export interface Message extends Base {
  readonly kind: 'message';
  readonly act: 'delivered' | 'opened' | 'clicked';
  readonly channel: 'email';
  readonly template: string;
  readonly campaign: string;
  readonly purpose: 'marketing' | 'service' | 'survey';
}

export interface Survey extends Base {
  readonly kind: 'survey';
  readonly metric: 'nps' | 'csat' | 'ces';
  readonly emotion: Emotion;
  readonly about: string;
  readonly topics: readonly Topic[];
  readonly product: Product;
  readonly store: StoreId | undefined;
  readonly dismissed: boolean;
}

export interface Review extends Base {
  readonly kind: 'review';
  readonly site: 'shop' | 'trustpilot' | 'google';
  readonly emotion: Emotion;
  readonly topics: readonly Topic[];
  readonly product: Product;
  readonly store: StoreId | undefined;
  /** Written under a nickname on a site of others: nobody knows who it was. */
  readonly nameless: boolean;
}

export interface Parcel extends Base {
  readonly kind: 'parcel';
  readonly act: 'shipped' | 'delivered' | 'ready' | 'picked_up';
  readonly order: Order;
  readonly late: boolean;
}

export interface Return extends Base {
  readonly kind: 'return';
  readonly act: 'requested' | 'refunded';
  readonly order: Order;
  readonly line: OrderLine;
  readonly topic: Topic;
  readonly emotion: Emotion;
}

export interface Share extends Base {
  readonly kind: 'share';
  readonly code: string;
}

/** A small kindness of ours, or points turned into a present. */
export interface Reward extends Base {
  readonly kind: 'reward';
  readonly act: 'gift' | 'redeemed';
  readonly gift: string;
  readonly cost: number;
}

/** Offices: what the sales people and the ERP write down. */
export interface Sale extends Base {
  readonly kind: 'sale';
  readonly act: 'quote_requested' | 'quote_sent' | 'task' | 'deal' | 'invoice' | 'group';
  readonly stage: string;
  readonly amount: number;
  readonly order: Order | undefined;
  readonly deal: string;
  /** Of a deal that is lost. */
  readonly lost?: LostDeal;
}

/** A record sent by the customer database: everything it knows, or two accounts found to be one. */
export interface Entry extends Base {
  readonly kind: 'record';
  readonly act: 'import' | 'alias';
  readonly withCard: boolean;
}

export type Contact =
  | Visit
  | StoreVisit
  | Call
  | Conversation
  | Ticket
  | Message
  | Survey
  | Review
  | Parcel
  | Return
  | Share
  | Reward
  | Sale
  | Entry;

/** A contact before the diary has given it its person and number. */
export type Draft = Contact extends infer C
  ? C extends Contact
    ? Omit<C, 'person' | 'serial'>
    : never
  : never;
