import type { HashId } from '../shared/index';
import type { NumberedRule } from './segmentRules';

/** What the map asks. Times are UTC milliseconds of whole seconds; the period is [from, end). */
export interface OverviewQuery {
  readonly workspace: number;
  /** Number of the model's version. */
  readonly model: number;
  /** Whether people are counted, also where they walk as cases; else what walks is, that is companies. */
  readonly byPerson: boolean;
  /** Whether a key that walks is a person: then nobody has two of them. */
  readonly keyIsPerson: boolean;
  /** Whether the model has exits, whose reasons are to be counted. */
  readonly hasExits: boolean;
  /** Touchpoints and contacts by stage come from journeys when this is the default model, else from the stays. */
  readonly isDefault: boolean;
  readonly from: number;
  readonly end: number;
  readonly asOf: number;
  /** Lapse spans in milliseconds. */
  readonly lapseBefore: number;
  readonly lapseAfter: number;
  /** Only journeys with a contact at one of these places (numbers of the terms); undefined: all. */
  readonly places: readonly number[] | undefined;
  /** Only people who belong to it; undefined: everybody. */
  readonly segment?: NumberedRule | undefined;
}

export interface StageCounts {
  readonly stage: number;
  readonly present0: number;
  readonly present: number;
  readonly dormant: number;
  readonly entered: number;
  readonly enteredPeople: number;
  readonly movedOn: number;
  readonly lost: number;
  readonly lapsed: number;
  readonly exited: Readonly<Record<number, number>>;
  readonly restarted: number;
  readonly waiting: number;
  readonly converted: number;
  /** Milliseconds; null when nobody moved on. */
  readonly p50: number | null;
  readonly p90: number | null;
}

export interface StageReach {
  readonly stage: number;
  /** People who met the stage's rule in the period. */
  readonly reached: number;
}

export interface ContactCount {
  /** From 1; 0 none. */
  readonly stage: number;
  readonly touchpoint: number;
  readonly contacts: number;
  readonly people: number;
}

export interface ContactTotals {
  readonly people: number;
  readonly contacts: number;
  readonly unmapped: number;
  readonly revenue: number;
  readonly orders: number;
  /** Median of the orders' values; null without orders. */
  readonly typicalOrder: number | null;
}

export interface Contacts {
  readonly cells: readonly ContactCount[];
  readonly totals: ContactTotals;
}

export interface FeelingCount {
  readonly stage: number;
  readonly touchpoint: number;
  readonly provenance: string;
  /** Signals with an emotion, their sum and sum of squares, and how many round to −2, −1, 0, 1, 2. */
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
  readonly distribution: readonly [number, number, number, number, number];
  /** All answered signals, with or without an emotion. */
  readonly signals: number;
}

export interface Words {
  readonly stage: number;
  readonly touchpoint: number;
  readonly text: string;
  readonly emotion: number | null;
  readonly time: number;
  readonly person: HashId;
}

export interface RecordedCount {
  readonly name: string;
  readonly channel: string;
  readonly place: string;
  readonly total: number;
}

/** Figures with people behind them. */
export type StayFigure = 'present' | 'entered' | 'movedOn' | 'lost' | 'dormant' | 'restarted' | 'waiting';

export interface CellPeople {
  readonly people: readonly { readonly person: HashId; readonly at: number }[];
  readonly total: number;
}

export interface OverviewStore {
  countStages(query: OverviewQuery): Promise<StageCounts[]>;
  countReached(query: OverviewQuery): Promise<StageReach[]>;
  /** Stages whose rule has ever been met. */
  stagesEverMet(workspace: number, model: number): Promise<ReadonlySet<number>>;
  countContacts(query: OverviewQuery): Promise<Contacts>;
  countFeelings(query: OverviewQuery): Promise<FeelingCount[]>;
  words(query: OverviewQuery, perStage: number): Promise<Words[]>;
  recordedCounts(query: OverviewQuery): Promise<RecordedCount[]>;
  peopleOfFigure(
    query: OverviewQuery,
    cell: { readonly stage: number; readonly figure: StayFigure | 'reached' },
    page: { readonly offset: number; readonly limit: number },
  ): Promise<CellPeople>;
  peopleOfTouchpoint(
    query: OverviewQuery,
    cell: { readonly stage: number; readonly touchpoint: number },
    page: { readonly offset: number; readonly limit: number },
  ): Promise<CellPeople>;
  peopleOfSignals(
    query: OverviewQuery,
    cell: { readonly stage: number },
    page: { readonly offset: number; readonly limit: number },
  ): Promise<CellPeople>;
}
