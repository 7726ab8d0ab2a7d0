import type { Actor, EventType } from '../events/index';
import type { StayEnd } from '../journeys/index';
import type { HashId } from '../shared/index';
import type { Touchpoint } from '../touchpoints/index';
import type { OwnedSource } from './people';

/** A place in the order of a timeline: event time, then the order of arrival. Times are UTC milliseconds. */
export interface TimelinePosition {
  readonly time: number;
  readonly receivedAt: number;
  readonly sequence: HashId;
}

/** A contact as the log holds it. */
export interface TimelineRow extends TimelinePosition {
  readonly source: HashId;
  readonly messageHash: HashId;
  readonly type: EventType;
  readonly name: string;
  readonly actor: Actor;
  readonly clockCorrected: boolean;
  /** The event carries something expressed. */
  readonly signal: boolean;
  readonly connection: number;
  readonly import: number;
  readonly channel: string;
  readonly place: string;
  readonly value: number;
  readonly currency: string;
  readonly url: string;
  readonly referrer: string;
  readonly campaign: string;
  /** JSON text. */
  readonly properties: string;
  readonly context: string;
}

export interface TimelineQuery {
  readonly workspace: number;
  readonly owned: readonly OwnedSource[];
}

/** Times and touchpoints of a projected journey, oldest first. */
export interface JourneyTouchpoints {
  readonly times: readonly number[];
  readonly touchpoints: readonly number[];
}

export interface TimelineStayRow {
  /** 0-based. */
  readonly stage: number;
  readonly entered: number;
  readonly left: number;
  readonly end: StayEnd;
  readonly cycle: number;
  readonly won: boolean;
  /** Index of the exit rule; −1 when it did not end by one. */
  readonly exit: number;
}

/** One person's contacts, straight from the log. */
export interface TimelineStore {
  /** Latest first, copies of a message included. `before` a position (exclusive), or a moment. */
  readRows(
    query: TimelineQuery & {
      readonly before: TimelinePosition | { readonly time: number } | undefined;
      readonly limit: number;
    },
  ): Promise<TimelineRow[]>;
  /** Sequence of the copy that arrived first, of each message that has several copies. */
  firstCopies(query: TimelineQuery, messages: readonly HashId[]): Promise<ReadonlyMap<HashId, HashId>>;
  /** Touchpoint numbers of the given rows, by sequence. Takes about 70 ms whatever the number of rows. */
  classify(
    query: TimelineQuery & { readonly catalogue: readonly Touchpoint[] },
    rows: readonly TimelinePosition[],
  ): Promise<ReadonlyMap<HashId, number>>;
  readJourney(workspace: number, person: HashId): Promise<JourneyTouchpoints | undefined>;
  /** Stays of a model whose key is the person, or that the sources began. Oldest first. */
  readStays(
    workspace: number,
    model: number,
    of: { readonly person: HashId } | { readonly sources: readonly HashId[] },
  ): Promise<TimelineStayRow[]>;
}
