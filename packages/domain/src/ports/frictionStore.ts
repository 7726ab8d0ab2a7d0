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
  /** The step whose failure it is; undefined: it is held against whatever else customers did at that moment. */
  readonly step?: AnyOf | undefined;
  /** Names of the events that `is` can match; undefined: any. */
  readonly names?: readonly string[] | undefined;
}

export interface SnagQuery extends Population {
  /** At most 60. */
  readonly kinds: readonly NumberedSnag[];
  readonly within: number;
  readonly followed: number;
  readonly conversion: AnyOf;
  /** Contacts by which customers go on to buy: nobody meets a snag without a step instead of them. */
  readonly onward: AnyOf;
  /** Starts of the days, weeks or months of the trend, ascending, and where the last ends. */
  readonly buckets: readonly number[];
  /** Starts of the local days that are watched, those before the period too, ascending, and where the last ends. */
  readonly days: readonly number[];
  /** Starts of the months of the period in which moments are matched, ascending. */
  readonly months: readonly number[];
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

/** Moments of one cell of the matching (ADR 0013), as one number. Every customer may have several. */
export interface MatchedCell {
  readonly cell: number;
  /** Moments whose time is over, those of them after which the customer converted, and those whose time is not. */
  readonly followed: number;
  readonly converted: number;
  readonly open: number;
  /** Σ over customers of the square of their moments whose time is over: how unevenly they are shared out. */
  readonly squares: number;
}

/** Customers of whom only some were looked at, drawn by their ids, which are hashes. */
export interface SampledCustomers {
  readonly of: number;
  readonly taken: number;
}

export interface SnagOutcomes {
  /** null: everybody was looked at. */
  readonly sampled: SampledCustomers | null;
  /** Moments before whatever customers did next, of everybody or of a sample of them: controls of kinds without a step. */
  readonly everybody: readonly MatchedCell[];
  /**
   * By kind: `snag` the first moment of each who met it; `control` moments of who could have met it and did not. Of
   * kinds without a step those are only of customers who met it, before they did, and `taken` is what they have in
   * `everybody`.
   */
  readonly met: readonly (MatchedCell & {
    readonly kind: number;
    readonly side: 'snag' | 'control' | 'taken';
  })[];
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
  readonly by: 'active' | 'channel' | 'source' | 'touchpoint' | 'place' | 'step' | 'pair';
  /** Number of the word, never 0; step or first step of a pair, from 0; 0 for `active`. */
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
  /** Of more than 200,000 customers a sample. */
  followSnags(query: SnagQuery): Promise<SnagOutcomes>;
  /** Top five of each kind, in the period; `property` undefined: pages alone, of kinds that are not abandoned. */
  placeSnags(query: SnagQuery, property: string | undefined): Promise<SnagPlaces[]>;
  /** People by day: active ones, of the commonest channels, sources, touchpoints and places, and at steps of buying. */
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
