import type { HashId } from '../shared/index';
import type { AnyOf } from './contactFilters';
import type { OverviewQuery } from './overviewStore';
import type { Population, Quantiles, ReportPeople } from './reportStore';

/** What customers do, and which of our contacts answer it. */
export interface UnansweredQuery extends Population {
  /** Milliseconds within which a contact of ours answers, inclusive; of touchpoints that are not listed. */
  readonly window: number;
  readonly windows: readonly { readonly touchpoint: number; readonly window: number }[];
  /** Contacts of ours that answer nobody. */
  readonly exclude: AnyOf;
  /** Actions that contacts of ours name as what they answer: hashes of their messages. Empty: none does. */
  readonly named: readonly HashId[];
}

/** A contact of ours that names what it answers. */
export interface NamedResponse {
  /** Id of the message it answers, as it was sent. */
  readonly message: string;
}

/**
 * Actions of customers at one touchpoint in one stage. A row of touchpoint 0 is the whole stage, one of stage ALL
 * everything: people in several rows count once in it.
 */
export interface UnansweredRow {
  /** From 1; 0 none; ALL_STAGES. */
  readonly stage: number;
  /** 0: all of the stage. */
  readonly touchpoint: number;
  readonly actions: number;
  readonly people: number;
  /** Actions whose window is over; of them, the answered ones; and of these, those that a response names. */
  readonly followed: number;
  readonly answered: number;
  readonly named: number;
  /** Window still open, and no answer so far. */
  readonly waiting: number;
  readonly peopleFollowed: number;
  /** People with an action that nobody answered in time; with one that waits. */
  readonly peopleUnanswered: number;
  readonly peopleWaiting: number;
  /** Over people: sums of followed², followed × answered, answered². */
  readonly squares: readonly [number, number, number];
  /** Milliseconds to the answer, where it was not named. */
  readonly times: Quantiles | null;
}

/** Stage of the row of everything. */
export const ALL_STAGES = 256;

export type UnansweredFigure = 'actions' | 'answered' | 'unanswered' | 'waiting';

/** Cycles that were lost in the period, by the last thing their customer did. */
export interface LastContact {
  /** 0-based. */
  readonly stage: number;
  /** 0: unmapped, or nothing known. */
  readonly touchpoint: number;
  readonly lost: number;
}

/** Cycles that began in the period, with their contacts in order. Of models that people walk. */
export interface CyclesQuery extends OverviewQuery {
  /** Numbers of the touchpoints that are planned anywhere. */
  readonly planned: readonly number[];
}

/** Cycles that went the same way at planned touchpoints. */
export interface CycleVariant {
  readonly id: HashId;
  /** Planned touchpoints in the order they were met: the stage at the time (0-based) and the touchpoint. */
  readonly path: readonly { readonly stage: number; readonly touchpoint: number }[];
  /** The path went on beyond MOST_CONTACTS, and was cut. */
  readonly isCut: boolean;
  /** Highest stage the cycle came to, 0-based. */
  readonly farthest: number;
  readonly isOpen: boolean;
  /** Stages (0-based) with a contact at a touchpoint that is planned nowhere. */
  readonly strange: readonly number[];
  readonly cycles: number;
  /** What customers said in them: by stage at the time. */
  readonly feelings: readonly {
    readonly stage: number;
    readonly n: number;
    readonly sum: number;
    readonly squares: number;
  }[];
}

/** Planned contacts of a cycle that are looked at; what comes after is left out. */
export const MOST_CONTACTS = 60;
/** Different ways that are told, the most frequent first. */
export const MOST_VARIANTS = 20_000;

export interface Cycles {
  readonly variants: readonly CycleVariant[];
  /** All cycles, those of ways that are not told too; and how many of them are open. */
  readonly cycles: number;
  readonly open: number;
  /** Contacts at touchpoints that are planned nowhere, by stage at the time (0-based). */
  readonly strange: readonly {
    readonly stage: number;
    readonly touchpoint: number;
    readonly contacts: number;
    readonly cycles: number;
  }[];
}

/** One cycle of one customer. */
export interface PersonCycle {
  readonly from: number;
  /** When it ended, or will lapse. */
  readonly end: number;
  readonly farthest: number;
  readonly isOpen: boolean;
  readonly contacts: readonly {
    readonly time: number;
    readonly stage: number;
    readonly touchpoint: number;
  }[];
}

/** People behind one figure. */
export type LivingMapCell =
  | {
      readonly report: 'unanswered';
      readonly query: UnansweredQuery;
      readonly stage: number;
      readonly touchpoint: number;
      readonly figure: UnansweredFigure;
    }
  /** Who was lost in a stage (0-based) after something at a touchpoint. */
  | {
      readonly report: 'lost';
      readonly query: OverviewQuery;
      readonly stage: number;
      readonly touchpoint: number;
    }
  | { readonly report: 'variants'; readonly query: CyclesQuery; readonly variants: readonly HashId[] }
  | {
      readonly report: 'strange';
      readonly query: CyclesQuery;
      readonly stage: number;
      readonly touchpoint: number;
    };

/** What the living map asks beside the overview. */
export interface LivingMapStore {
  /** Contacts of ours from `from` on that say which message they answer. */
  namedResponses(query: Pick<Population, 'workspace' | 'from' | 'asOf'>): Promise<readonly NamedResponse[]>;
  countUnanswered(query: UnansweredQuery): Promise<readonly UnansweredRow[]>;
  /** Of models that people walk. */
  countLastContacts(query: OverviewQuery): Promise<readonly LastContact[]>;
  countCycles(query: CyclesQuery): Promise<Cycles>;
  cyclesOf(query: CyclesQuery, person: HashId): Promise<readonly PersonCycle[]>;
  /** The latest first. */
  peopleOf(
    cell: LivingMapCell,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<ReportPeople>;
}
