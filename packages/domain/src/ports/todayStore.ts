import type { HashId } from '../shared/index';

/** Days of the past, as starts in UTC milliseconds, ascending; the last is the end of the last day. */
export interface DailyQuery {
  readonly workspace: number;
  /** Number of the default model's version. */
  readonly model: number;
  readonly days: readonly number[];
  /** Only journeys with a contact at one of these places; undefined: all. */
  readonly places: readonly number[] | undefined;
}

/** Index of the day in the query, from 0. Days without any are missing everywhere below. */
interface OfDay {
  readonly day: number;
}

export type StageMove = 'entered' | 'movedOn' | 'lost';

export interface DailyStage extends OfDay {
  /** 0-based. */
  readonly stage: number;
  readonly move: StageMove;
  readonly count: number;
}

/** People who had at least one such contact that day; what we did ourselves is not counted. */
export interface DailyPeople extends OfDay {
  /** `all`: any contact at all; value 0. */
  readonly by: 'all' | 'touchpoint' | 'channel' | 'event';
  readonly value: number;
  readonly people: number;
}

export interface DailyMoney extends OfDay {
  readonly orders: number;
  readonly revenue: number;
}

export interface DailyFeeling extends OfDay {
  /** From 1; 0 none. */
  readonly stage: number;
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** Somebody who waits for us, and since when. Money in the workspace's currency. */
export interface OpenReason {
  readonly person: HashId;
  readonly since: number;
  /** What they have spent so far, net of refunds. */
  readonly value: number;
  /** What they said, where they said it; else ''. */
  readonly words: string;
  /** −2 … +2; null where nothing was said. */
  readonly emotion: number | null;
}

export interface CallsQuery {
  readonly workspace: number;
  readonly model: number;
  readonly now: number;
  readonly places: readonly number[] | undefined;
  /** Only what was said, missed or asked for after this moment. */
  readonly since: number;
  /** Quotes of after this moment. */
  readonly quotesSince: number;
  /** A quote is silent when nothing at all followed until this moment. */
  readonly silentSince: number;
  /** Numbers of event names, and of the channels in which we speak to one customer. */
  readonly missed: readonly number[];
  readonly answered: readonly number[];
  readonly quotes: readonly number[];
  readonly channels: readonly number[];
  /** Half of the lapse spans before and after the goal, milliseconds. */
  readonly sleepsBefore: number;
  readonly sleepsAfter: number;
  readonly limit: number;
}

/** Events that arrived through a connection in one hour. */
export interface ArrivalHour {
  readonly connection: number;
  /** Start of the hour, UTC milliseconds. */
  readonly hour: number;
  /** Arrival of the last of them. */
  readonly last: number;
}

/** What the page of the day reads. */
export interface TodayStore {
  dailyStages(query: DailyQuery): Promise<DailyStage[]>;
  /** `events`: numbers of the names that are counted one by one. */
  dailyPeople(query: DailyQuery & { readonly events: readonly number[] }): Promise<DailyPeople[]>;
  dailyMoney(query: DailyQuery): Promise<DailyMoney[]>;
  dailyFeelings(query: DailyQuery): Promise<DailyFeeling[]>;
  /** Who said something bad and has not heard from one of us since, the most valuable first. */
  unhappy(query: CallsQuery): Promise<OpenReason[]>;
  /** Who called, found nobody, and was not called back. */
  missedCalls(query: CallsQuery): Promise<OpenReason[]>;
  /** Who asked for a quote or got one, and nothing followed. */
  silentQuotes(query: CallsQuery): Promise<OpenReason[]>;
  /** The tenth of buyers who spent most, where they have become dormant. */
  dormantBest(query: CallsQuery): Promise<OpenReason[]>;
  /** Answers to the recommendation question in a span of time, UTC milliseconds, [from, end). */
  npsCounts(query: {
    readonly workspace: number;
    readonly from: number;
    readonly end: number;
    readonly places: readonly number[] | undefined;
  }): Promise<{ readonly n: number; readonly promoters: number; readonly detractors: number }>;
  /** Hours in which each connection was heard, from `since` on, ascending. */
  arrivalHours(workspace: number, since: number): Promise<ArrivalHour[]>;
}
