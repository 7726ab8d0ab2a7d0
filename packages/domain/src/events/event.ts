import type { HashId } from '../shared/index';

/** Whose act an event was. Only `customer` advances a journey or keeps it awake. */
export const ACTORS = ['customer', 'brand', 'third'] as const;
export type Actor = (typeof ACTORS)[number];

/** The calls of the Segment specification, and RudderStack's `merge`. */
export const EVENT_TYPES = ['track', 'page', 'screen', 'identify', 'group', 'alias', 'merge'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/**
 * One accepted fact, as it goes into the event log. Times are UTC milliseconds.
 * Strings that are absent are '' (the log has no NULLs); amounts that are absent are 0.
 */
export interface AcceptedEvent {
  /** 64-bit hash of the message id: what makes a retry the same event. */
  readonly messageHash: HashId;
  readonly messageId: string;
  readonly type: EventType;
  /** Event name: the `event` of a track, `Page Viewed`, `Screen Viewed`, `Identify`, `Group`, `Alias`, `Merge` otherwise. */
  readonly name: string;
  readonly actor: Actor;
  /** Corrected event time. */
  readonly time: number;
  readonly receivedAt: number;
  /** The client's clock was off by more than a minute and the time was corrected. */
  readonly clockCorrected: boolean;
  readonly bot: boolean;
  /** Hash of the strongest of userId, anonymousId, else any other identifier; NOBODY when there is none. */
  readonly source: HashId;
  readonly userId: string;
  readonly anonymousId: string;
  /** Account (company) id as sent: `groupId` of a group call, `context.groupId`, `properties.account`. */
  readonly account: string;
  readonly channel: string;
  readonly place: string;
  /** Amount in the workspace's currency as sent: revenue, total or value; negative for refunds; 0 when none. */
  readonly value: number;
  readonly currency: string;
  readonly url: string;
  /** Host and path class of what sent the visitor: one of the referrer classes of `channels.ts`, '' when unknown. */
  readonly referrer: string;
  readonly campaign: string;
  readonly campaignSource: string;
  readonly campaignMedium: string;
  /** Consent categories granted, comma separated, sorted; '' when the client said nothing. */
  readonly consent: string;
  /** Properties of the event (traits for identify and group), as JSON text. */
  readonly properties: string;
  /** What is kept of the context (device, page, locale, library …), as JSON text. */
  readonly context: string;
  /** Stored although it breaks the tracking plan: the context says how. */
  readonly offPlan?: boolean;
}
