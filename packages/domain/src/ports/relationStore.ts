import type { AlternativesQuery, ListedRival, LostDeals, NamedRivals } from './alternatives';
import type { AnyOf, Population, Quantiles, ReportPeople } from './reportStore';

/** How customers and the brand stay in touch: four reports that read journeys. Times are UTC milliseconds. */

export interface LifecycleQuery extends Population {
  readonly activity: AnyOf;
  /**
   * Starts of whole calendar buckets, ascending: the bucket before the first one told, then those told. The last ends
   * at `until`.
   */
  readonly buckets: readonly number[];
  readonly until: number;
}

/** Customers of a bucket by its index, from 1: 0 is the one before. Only buckets with anybody. */
export interface LifecycleCounts {
  readonly bucket: number;
  readonly new: number;
  readonly returning: number;
  readonly back: number;
  /** Active in the bucket before, not in this one, by asOf. */
  readonly quiet: number;
}

export type LifecycleFigure = 'new' | 'returning' | 'back' | 'active' | 'quiet';

export interface RepurchaseQuery extends Population {
  readonly purchase: AnyOf;
  /** A purchase that comes no later than this after the one before it is part of it; null: each is its own. */
  readonly merge: number | null;
}

/** Purchases of the period that were the first, second, third, or a later one of somebody's life. */
export interface OrderCounts {
  /** 1, 2, 3; 4: the fourth or a later one. */
  readonly order: number;
  readonly purchases: number;
  /** Of them, those followed by another. */
  readonly intervals: number;
  readonly times: Quantiles | null;
}

/** Of those whose first purchase of the period was followed until a day: days begun, the day of the purchase is 0. */
export interface FollowedDay {
  readonly days: number;
  /** Who bought again on that day, and who was followed until it and has not. */
  readonly again: number;
  readonly open: number;
}

export interface RepurchaseCounts {
  readonly people: number;
  readonly purchases: number;
  readonly intervals: number;
  readonly times: Quantiles | null;
  /** Pairs of purchases by time between them: as many as TIME_EDGES + 1. */
  readonly histogram: readonly number[];
  /** Ascending; only those with purchases. */
  readonly byOrder: readonly OrderCounts[];
  /** Ascending; only days of somebody. */
  readonly followed: readonly FollowedDay[];
}

/** Messages of a week, as they are told apart. */
export const PRESSURE_BANDS = ['0', '1', '2', '3-4', '5-7', '8+'] as const;
export type PressureBandName = (typeof PRESSURE_BANDS)[number];

/** Lowest number of messages of each band. */
export const BAND_STARTS: readonly number[] = [0, 1, 2, 3, 5, 8];

export interface InitiativeQuery extends Population {
  /** Starts of days, weeks or months, ascending, the first at or before `from`. */
  readonly buckets: readonly number[];
  /** Numbers of the touchpoints at which customers start, and of those at which we do; others are unknown. */
  readonly byCustomer: readonly number[];
  readonly byUs: readonly number[];
}

/** Contacts of the period alike in everything. */
export interface InitiativeCounts {
  /** Index in `buckets`. */
  readonly bucket: number;
  readonly channel: number;
  /** 0 customer, 1 brand, 2 third. */
  readonly actor: number;
  readonly started: Started;
  readonly contacts: number;
}

export type Started = 'customer' | 'us' | 'unknown';

/** Customers with contacts that one side starts, in a bucket or in the whole period. */
export interface StarterCounts {
  /** Index in `buckets`; null: the period. */
  readonly bucket: number | null;
  readonly started: Started;
  readonly people: number;
}

export interface PressureQuery extends Population {
  /** Starts of the weeks, ascending, and the end of the last: one more than weeks. Nothing is told of fewer than two. */
  readonly weeks: readonly number[];
  /** Numbers of the channels of messages. */
  readonly channels: readonly number[];
  /** What of one channel follows within this time is the same message: sent, then delivered. */
  readonly merge: number;
  readonly reaction: number;
  readonly quiet: number;
  /** Touchpoints of unsubscribing. */
  readonly unsubscribing: readonly number[];
}

/** Customer-weeks with one number of messages. */
export interface PressureCounts {
  readonly messages: number;
  readonly weeks: number;
  readonly reacted: number;
  readonly active: number;
  readonly unsubscribed: number;
  /** Weeks of who had been in touch and was followed long enough after, and those after which they were quiet. */
  readonly followed: number;
  readonly quiet: number;
}

export interface ConsiderationQuery extends Population {
  readonly considers: AnyOf;
  readonly conversion: AnyOf;
  /** From the first contact of considering, inclusive. */
  readonly within: number;
  readonly by: 'touchpoint' | 'channel';
}

export interface ConsideringCounts {
  readonly buyers: number;
  readonly others: number;
  readonly open: number;
  readonly times: Quantiles | null;
  /** Times to purchase of buyers at as many levels as asked, ascending; empty without buyers. */
  readonly exposures: readonly number[];
}

/** How many had a contact of a unit while considering. */
export interface ConsideredUnit {
  readonly unit: number;
  readonly buyers: number;
  readonly others: number;
}

/** Which of those who considered. */
export type ConsideringGroup = 'buyers' | 'others' | 'open';

/** People behind one figure. */
export type RelationCell =
  | {
      readonly report: 'lifecycle';
      readonly query: LifecycleQuery;
      /** Index in `buckets`, from 1. */
      readonly bucket: number;
      readonly figure: LifecycleFigure;
    }
  | {
      readonly report: 'repurchase';
      readonly query: RepurchaseQuery;
      readonly group: 'buyers' | 'again' | 'waiting';
    }
  /** Who has a pair of purchases of which the first was this one of their life; 4: the fourth or a later one. */
  | { readonly report: 'orders'; readonly query: RepurchaseQuery; readonly order: number }
  /** Who had a contact of an actor, started by somebody, or on a channel. */
  | {
      readonly report: 'contacts';
      readonly query: InitiativeQuery;
      readonly of: { readonly actor: number } | { readonly started: Started } | { readonly channel: number };
    }
  /** Who had a week with so many messages. */
  | {
      readonly report: 'pressure';
      readonly query: PressureQuery;
      readonly low: number;
      readonly high: number | undefined;
    }
  | { readonly report: 'considering'; readonly query: ConsiderationQuery; readonly group: ConsideringGroup }
  /** Who had a contact of the unit: buyers, others, or both. */
  | {
      readonly report: 'considered';
      readonly query: ConsiderationQuery;
      readonly exposures: readonly number[];
      readonly unit: number;
      readonly group: 'buyers' | 'others' | undefined;
    }
  /** Who lost a deal for a reason, by its key, or for any. */
  | { readonly report: 'lost-deals'; readonly query: AlternativesQuery; readonly reason: string | undefined }
  /** Who names a rival, by its key, or any of them; or who lost a deal in which it is named. */
  | {
      readonly report: 'rivals';
      readonly query: AlternativesQuery;
      readonly rivals: readonly string[];
      readonly rival: string | undefined;
      readonly isLost: boolean;
    };

export interface RelationStore {
  countLifecycle(query: LifecycleQuery): Promise<readonly LifecycleCounts[]>;
  countRepurchase(query: RepurchaseQuery): Promise<RepurchaseCounts>;
  countInitiative(query: InitiativeQuery): Promise<readonly InitiativeCounts[]>;
  countStarters(query: InitiativeQuery): Promise<readonly StarterCounts[]>;
  countPressure(query: PressureQuery): Promise<readonly PressureCounts[]>;
  /** `levels`: of the exact quantiles of the buyers' times, 0..1. */
  countConsidering(query: ConsiderationQuery, levels: readonly number[]): Promise<ConsideringCounts>;
  /**
   * Contacts from the first of considering on: of buyers those before the purchase; of others those before as long a
   * time as one of `exposures` (not empty, milliseconds, none above `within`), the one at the rest of the person's number ÷ how many
   * there are. The first contact itself counts always.
   */
  countConsideredUnits(
    query: ConsiderationQuery,
    exposures: readonly number[],
  ): Promise<readonly ConsideredUnit[]>;
  countLostDeals(query: AlternativesQuery): Promise<LostDeals>;
  /** Rivals that properties name, fifty at most, those that most people name first. */
  listRivals(query: AlternativesQuery): Promise<readonly ListedRival[]>;
  /** `rivals`: keys, none of them empty; also looked for in texts and addresses. */
  countRivals(query: AlternativesQuery, rivals: readonly string[]): Promise<NamedRivals>;
  /** The latest first. */
  peopleOf(
    cell: RelationCell,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<ReportPeople>;
}
