import type { AnyOf } from './contactFilters';
import type { Population, Quantiles, ReportPeople } from './reportStore';

/** Two consecutive contacts of one customer: in which groups of channels, and what came of it. */
export interface HandoverQuery extends Population {
  /** Channel number → number of its group, from 1; channels without one are passed over. */
  readonly groups: readonly { readonly channel: number; readonly group: number }[];
  /** Milliseconds between the two at most, inclusive; null: unlimited. */
  readonly within: number | null;
  /** Milliseconds from the second contact in which a conversion counts, inclusive. */
  readonly followed: number;
  readonly conversion: AnyOf;
}

/** Numbers of groups; the same twice where customers stayed. */
export interface HandoverRow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly people: number;
  /** Milliseconds. */
  readonly times: Quantiles;
  /** People, each with one of their contacts: whose time is over, who of them converted, and whose is not. */
  readonly followed: number;
  readonly converted: number;
  readonly open: number;
}

export interface HandoverCounts {
  readonly rows: readonly HandoverRow[];
  /** Who made any handover. */
  readonly people: number;
}

/** Emotions of the signals of who made a handover, after it: their number, sum, and sum of squares. */
export interface HandoverFeeling {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** A kind of snag in numbers. */
export interface NumberedSnag {
  /** A contact that is one, or begins what may be abandoned. */
  readonly is: AnyOf;
  /** What ends it well; undefined: a snag by itself. Nothing of `is` or `ends` may follow within `within`. */
  readonly ends: AnyOf | undefined;
}

export interface SnagQuery extends Population {
  /** At most 60. */
  readonly kinds: readonly NumberedSnag[];
  readonly within: number;
  readonly followed: number;
  readonly conversion: AnyOf;
  /** Starts of the days, weeks or months of the trend, ascending, and where the last ends. */
  readonly buckets: readonly number[];
  /** Starts of the local days that are watched, those before the period too, ascending, and where the last ends. */
  readonly days: readonly number[];
  /** Starts of the weeks of the period in which customers are matched, ascending. */
  readonly weeks: readonly number[];
}

export type SnagDimension = 'all' | 'bucket' | 'channel' | 'place' | 'stage' | 'open' | 'day';

/** Moments of one kind (its place in the query), in one respect. */
export interface SnagMoments {
  readonly kind: number;
  readonly by: SnagDimension;
  readonly value: number;
  readonly times: number;
  readonly people: number;
}

/** Customers of one cell of the matching: stage × week × band of contacts so far, as one number. */
export interface MatchedCell {
  readonly cell: number;
  /** Whose time is over, who of them converted, and whose is not. */
  readonly followed: number;
  readonly converted: number;
  readonly open: number;
}

export interface SnagOutcomes {
  /** One drawn contact of each customer of the period. */
  readonly everybody: readonly MatchedCell[];
  /** By kind: one drawn snag of each who met it, and the drawn contact that the same customers have in `everybody`. */
  readonly met: readonly (MatchedCell & { readonly kind: number; readonly side: 'snag' | 'contact' })[];
}

/** Pages and values of a property, asked of the log. */
export interface SnagPlaces {
  readonly kind: number;
  readonly by: 'page' | 'value';
  readonly name: string;
  readonly times: number;
  readonly people: number;
}

/** A series of days: `count` by index of the day. */
export interface DailyRow {
  readonly by: 'active' | 'channel' | 'source' | 'touchpoint' | 'step' | 'pair';
  /** Number of the word; step or first step of a pair, from 0; 0 for `active`. */
  readonly value: number;
  readonly days: readonly (readonly [day: number, people: number])[];
}

export interface WatchQuery extends Population {
  readonly steps: readonly AnyOf[];
  readonly days: readonly number[];
}

/** Series by value of a property of the log, or by page. */
export interface NamedDaily {
  readonly by: 'step' | 'pair' | 'snag' | 'page';
  readonly value: number;
  readonly name: string;
  readonly days: readonly (readonly [day: number, count: number])[];
}

export type FrictionCell =
  | {
      readonly report: 'handovers';
      readonly query: HandoverQuery;
      readonly from: number;
      readonly to: number;
      readonly isLost: boolean;
    }
  | { readonly report: 'snags'; readonly query: SnagQuery; readonly kind: number; readonly isLost: boolean };

/** What goes wrong for customers, and where they are passed on. */
export interface FrictionStore {
  countHandovers(query: HandoverQuery): Promise<HandoverCounts>;
  /** Signals at most `until` milliseconds after a handover. Of people only. */
  feelAfterHandovers(query: HandoverQuery, until: number): Promise<HandoverFeeling[]>;
  countSnags(query: SnagQuery): Promise<SnagMoments[]>;
  followSnags(query: SnagQuery): Promise<SnagOutcomes>;
  /** Top five of each kind, in the period; `property` undefined: pages alone. */
  placeSnags(query: SnagQuery, property: string | undefined): Promise<SnagPlaces[]>;
  /** People by day: active ones, of the commonest channels, sources and touchpoints, and at steps of buying. */
  watchDays(query: WatchQuery): Promise<DailyRow[]>;
  /** Steps and snags by day and the commonest values of a property. */
  watchValues(
    query: WatchQuery & Pick<SnagQuery, 'kinds' | 'within'>,
    property: string,
  ): Promise<NamedDaily[]>;
  /** Visitors of the commonest pages by day, of everybody. */
  watchPages(query: Pick<WatchQuery, 'workspace' | 'days' | 'asOf'>): Promise<NamedDaily[]>;
  /** The latest first. */
  peopleOf(
    cell: FrictionCell,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<ReportPeople>;
}
