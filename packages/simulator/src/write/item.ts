import type { DeviceContext } from '../people/index';

/** A web page as analytics.js describes it. */
export interface PageContext {
  readonly path: string;
  readonly url: string;
  readonly referrer: string;
  readonly search: string;
  readonly title: string;
}

export interface ItemContext extends Partial<DeviceContext> {
  readonly library: { readonly name: string; readonly version: string };
  readonly page?: PageContext;
  readonly campaign?: Readonly<Record<string, string>>;
  readonly traits?: Readonly<Record<string, string>>;
  readonly groupId?: string;
}

/** One call of Segment's specification, as a client posts it. Times are ISO 8601. */
export interface SegmentItem {
  readonly type: 'track' | 'page' | 'screen' | 'identify' | 'group' | 'alias';
  readonly event?: string;
  readonly name?: string;
  readonly userId?: string;
  readonly anonymousId?: string;
  readonly groupId?: string;
  readonly previousId?: string;
  readonly messageId: string;
  readonly timestamp: string;
  readonly sentAt: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly traits?: Readonly<Record<string, unknown>>;
  readonly context: ItemContext;
}

/** Whose act it was, as the names of the events say. */
export type Actor = 'customer' | 'brand' | 'third';

/**
 * One item as it reaches the server, with what a client cannot know. Only `item` goes over the wire; `receivedAt` is
 * what the server's clock shows then. The rest is the truth, to check an answer against.
 */
export interface Delivery {
  readonly item: SegmentItem;
  /** UTC milliseconds. */
  readonly receivedAt: number;
  /** Event time by the rule for clocks, UTC milliseconds: what a perfect system would store. */
  readonly time: number;
  /** Number of the person; `NOBODY` for counts, costs, nameless words and crawlers. */
  readonly person: number;
  readonly actor: Actor;
  /** What kind of contact it was; see `truth/stageOf.ts`. */
  readonly touch: Touch;
  /** Through which channel the contact truly came. */
  readonly channel: string;
  /** The client's clock was so wrong that the server has to correct the time. */
  readonly clockCorrected: boolean;
  /** A second copy of a message already sent. */
  readonly duplicate: boolean;
}

export const NOBODY = -1;

/** Kinds of contact, as one who knows everything would tell them apart. */
export type Touch =
  | 'arrival'
  | 'home'
  | 'article'
  | 'list'
  | 'search'
  | 'ad'
  | 'newsletter'
  | 'invited'
  | 'page'
  | 'product'
  | 'wishlist'
  | 'cart'
  | 'checkout'
  | 'coupon'
  | 'payment_failed'
  | 'order'
  | 'help'
  | 'account'
  | 'order_page'
  | 'screen'
  | 'snag'
  | 'signed_up'
  | 'identity'
  | 'store'
  | 'loyalty'
  | 'call'
  | 'conversation'
  | 'ticket'
  | 'message'
  | 'message_read'
  | 'survey'
  | 'promoter'
  | 'review'
  | 'recommend'
  | 'mention'
  | 'parcel'
  | 'return'
  | 'refund'
  | 'gift'
  | 'quote'
  | 'deal'
  | 'task'
  | 'cost'
  | 'count'
  | 'crawl';
