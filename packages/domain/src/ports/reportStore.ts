import type { HashId } from '../shared/index';
import type {
  AttributionCounts,
  AttributionQuery,
  CreditedPeople,
  PaybackCounts,
  SummedCost,
} from './channelCredit';
import type { AnyOf } from './contactFilters';
import type { ContactAttribute, Population, ToldApart } from './population';

export {
  ATTRIBUTION_MODELS,
  type AttributionCounts,
  type AttributionModel,
  type AttributionQuery,
  BEGIN,
  CONVERTED,
  CREDIT_MODELS,
  type CreditedPeople,
  type CreditModel,
  LOST,
  type PaybackCounts,
  type PaybackDay,
  type SummedCost,
  type Transition,
  type UnitCredit,
} from './channelCredit';
export type { AnyOf, NumberedFilter } from './contactFilters';
export type { ContactAttribute, Population, ToldApart } from './population';

/** An attribute that journeys hold (0 is no value), or a property of the event (absent or blank is none). */
export type Held = { readonly attribute: ContactAttribute } | { readonly property: string };

export interface FunnelQuery extends Population {
  readonly steps: readonly AnyOf[];
  /** Milliseconds from the first step to the last, inclusive; null: unlimited. */
  readonly window: number | null;
  readonly order: 'ordered' | 'strict' | 'any';
  readonly start: 'any' | 'first';
  readonly exclude: AnyOf;
  readonly breakdown: ContactAttribute | undefined;
  /** What all steps of a chain have the same value of; a contact that has none of it fills no step. */
  readonly hold?: Held | undefined;
  /** Starts of the days, weeks or months of the trend, ascending, the first at or before `from`. */
  readonly buckets: readonly number[];
}

/** What one step of a funnel counts. Times in milliseconds. */
export interface FunnelStepCounts {
  /** Who came this far at least. */
  readonly people: number;
  /** Who came this far and no farther, and of them whose window was still open at asOf. */
  readonly stopped: number;
  readonly open: number;
  /** From the step before, and from the first; null for the first step and where nobody came. */
  readonly fromPrevious: Quantiles | null;
  readonly fromFirst: Quantiles | null;
  /** People by time from the step before: as many as TIME_EDGES + 1. Empty for the first step. */
  readonly histogram: readonly number[];
}

export interface Quantiles {
  readonly p50: number;
  readonly p90: number;
}

/** Upper ends of the bars of a histogram of times, in milliseconds (exclusive); the last bar has none. */
export const TIME_EDGES: readonly number[] = [
  60_000, 300_000, 900_000, 3_600_000, 10_800_000, 21_600_000, 43_200_000, 86_400_000, 172_800_000,
  604_800_000, 1_209_600_000, 2_592_000_000, 7_776_000_000,
];

export interface FunnelCounts {
  readonly steps: readonly FunnelStepCounts[];
  /** People by bucket of their first step: all, and those who came to the last step. */
  readonly trend: readonly { readonly bucket: number; readonly people: number; readonly converted: number }[];
  /** People of each step by the attribute of their first contact. */
  readonly breakdown: readonly { readonly value: number; readonly people: readonly number[] }[];
}

export interface TravelQuery extends Population {
  readonly by: 'touchpoint' | 'event' | 'channel' | 'stage';
  readonly scope: 'journey' | 'session';
  /** A visit ends after a longer pause, in milliseconds; null: never. */
  readonly gap: number | null;
  /** Touchpoints whose contacts stand alone in sessions: indirect or offline. */
  readonly alone: readonly number[];
  readonly exclude: AnyOf;
  readonly collapse: boolean;
}

export interface PathsQuery extends TravelQuery {
  readonly steps: number;
  readonly startAt: AnyOf | undefined;
  readonly endAt: AnyOf | undefined;
  readonly through: AnyOf | undefined;
}

/** No step: the path has not begun, or has ended. */
export const NOTHING = -1;
/** The path goes on beyond what is shown. */
export const BEYOND = -2;

/** Links from a place to the next: numbers, NOTHING or BEYOND. `total`: traversals. `customers`: who made them. */
export interface PathCounts {
  readonly links: readonly {
    readonly step: number;
    readonly from: number;
    readonly to: number;
    readonly people: number;
  }[];
  readonly total: number;
  readonly customers: number;
}

/** What has no place of its own among the first of a step, as one. */
export const REST = -3;

/** The paths of a question, told more about: `shown` are the numbers shown at each step, equal words `as` one of them. */
export interface PathDetailsQuery extends PathsQuery {
  readonly shown: readonly { readonly step: number; readonly number: number; readonly as: number }[];
}

/** Of links and nodes, numbers or REST: the median time between, in milliseconds, and the people behind the paths. */
export interface PathDetails {
  readonly links: readonly {
    readonly step: number;
    readonly from: number;
    readonly to: number;
    readonly median: number;
    readonly customers: number;
  }[];
  readonly nodes: readonly { readonly step: number; readonly value: number; readonly customers: number }[];
}

export interface ProcessQuery extends TravelQuery {
  /** How many edges are told, the most frequent first. */
  readonly edges: number;
}

export interface ProcessCounts {
  readonly activities: readonly {
    readonly value: number;
    readonly count: number;
    readonly people: number;
    readonly starts: number;
    readonly ends: number;
  }[];
  readonly edges: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly people: number;
    /** Milliseconds. */
    readonly median: number;
  }[];
  /** Edges that are not told: how many, and how often they happened together. */
  readonly otherEdges: { readonly edges: number; readonly count: number };
  readonly total: number;
  readonly customers: number;
}

export interface VariantsQuery extends TravelQuery {
  readonly limit: number;
  readonly outcome: AnyOf | undefined;
}

export interface VariantCounts {
  readonly variants: readonly {
    readonly path: readonly number[];
    readonly people: number;
    readonly converted: number;
    readonly time: Quantiles;
  }[];
  readonly total: number;
  readonly paths: number;
}

export interface RetentionQuery extends Population {
  /** Of the contact with which they start. */
  readonly breakdown?: ToldApart | undefined;
  readonly start: AnyOf;
  readonly return: AnyOf;
  readonly cohort: 'first' | 'first-in-period' | 'every';
  /** Starts of the buckets, ascending, from that of `from` on; the last ends at `until`. */
  readonly buckets: readonly number[];
  readonly until: number;
}

/** People of a cohort who came back in the bucket `offset`; of them, those for whom it was the first, or the last. */
export interface CohortCounts {
  readonly cohorts: readonly { readonly bucket: number; readonly people: number }[];
  readonly returns: readonly {
    readonly bucket: number;
    readonly offset: number;
    readonly on: number;
    readonly first: number;
    readonly last: number;
  }[];
}

export interface RetentionCounts extends CohortCounts {
  /** The same by the value of the start, in no order; empty where nobody is told apart. */
  readonly breakdown: readonly (CohortCounts & { readonly value: number })[];
}

export interface TimeToConvertQuery extends Population {
  /** Of the first contact. */
  readonly breakdown?: ToldApart | undefined;
  readonly first: AnyOf;
  readonly second: AnyOf;
}

export interface TimeToConvertCounts {
  readonly people: number;
  readonly converted: number;
  readonly times: Quantiles | null;
  readonly histogram: readonly number[];
  /** By the value of the first contact, in no order; empty where nobody is told apart. */
  readonly breakdown: readonly {
    readonly value: number;
    readonly people: number;
    readonly converted: number;
    readonly times: Quantiles | null;
  }[];
}

/** People behind one figure. */
export type ReportCell =
  /** Who came to a step (from 1), or who came to the step before and not to this one. */
  | {
      readonly report: 'funnel';
      readonly query: FunnelQuery;
      readonly step: number;
      readonly isLost: boolean;
    }
  /** Whose path has one of the numbers at a place (from 1), and at the next one of `to`; undefined: any. */
  | {
      readonly report: 'paths';
      readonly query: PathsQuery;
      readonly step: number;
      readonly from: NumberSet;
      readonly to: NumberSet | undefined;
    }
  /** Who did it, or did `to` directly after it. */
  | {
      readonly report: 'process';
      readonly query: TravelQuery;
      readonly from: number;
      readonly to: number | undefined;
    }
  | { readonly report: 'variants'; readonly query: VariantsQuery; readonly path: readonly number[] }
  /** Who is of a cohort, and came back in one of the buckets [low, high] after it; undefined: all of the cohort. */
  | {
      readonly report: 'retention';
      readonly query: RetentionQuery;
      readonly bucket: number;
      readonly back: { readonly low: number; readonly high: number } | undefined;
    }
  | { readonly report: 'time'; readonly query: TimeToConvertQuery; readonly converted: boolean }
  /** Whose conversions were preceded by a touch of the unit; undefined: by none. */
  | { readonly report: 'attribution'; readonly query: AttributionQuery; readonly unit: number | undefined };

/** These numbers, or all but these. */
export interface NumberSet {
  readonly numbers: readonly number[];
  readonly isExcept: boolean;
}

export interface ReportPeople {
  readonly people: readonly { readonly person: HashId; readonly at: number }[];
  readonly total: number;
}

/** A company by its key in journeys: what events call it, and its name where one was ever said. */
export interface ReportCompany {
  readonly key: HashId;
  readonly id: string;
  readonly name: string;
  /** Who has had a contact of theirs. */
  readonly people: number;
}

/** What is known of a period beside a report: what its trust and its money go by. */
export interface PeriodMeasures {
  readonly people: number;
  readonly contacts: number;
  /** Contacts no touchpoint recognises. */
  readonly unmapped: number;
  /** Median order; null without orders. */
  readonly typicalOrder: number | null;
}

export interface ReportStore {
  countFunnel(query: FunnelQuery): Promise<FunnelCounts>;
  countPaths(query: PathsQuery): Promise<PathCounts>;
  detailPaths(query: PathDetailsQuery): Promise<PathDetails>;
  countProcess(query: ProcessQuery): Promise<ProcessCounts>;
  countVariants(query: VariantsQuery): Promise<VariantCounts>;
  countRetention(query: RetentionQuery): Promise<RetentionCounts>;
  timeToConvert(query: TimeToConvertQuery): Promise<TimeToConvertCounts>;
  countAttribution(query: AttributionQuery): Promise<AttributionCounts>;
  /** What was spent in the period so far. `places`: only for these; null: for any, and for none. */
  sumCosts(
    query: Pick<AttributionQuery, 'workspace' | 'by' | 'from' | 'end' | 'asOf'> & {
      readonly places: readonly string[] | null;
    },
  ): Promise<readonly SummedCost[]>;
  countPayback(query: AttributionQuery): Promise<PaybackCounts>;
  countCreditedPeople(query: AttributionQuery): Promise<CreditedPeople>;
  measurePeriod(query: Population): Promise<PeriodMeasures>;
  /** Companies with these keys. `places`: only people with a contact at one of these; undefined: all. */
  readCompanies(query: {
    readonly workspace: number;
    readonly keys: readonly HashId[];
    readonly places: readonly number[] | undefined;
  }): Promise<readonly ReportCompany[]>;
  /** The latest first; of companies `person` is their key. */
  peopleOf(
    cell: ReportCell,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<ReportPeople>;
}
