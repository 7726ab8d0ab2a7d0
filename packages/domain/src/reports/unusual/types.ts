/** One day of a series, `YYYY-MM-DD`. */
export interface SeriesDay {
  readonly day: string;
  /** How often it happened. */
  readonly count: number;
  /** What it could have happened to, e.g. active people, or carts; null: nothing known, the day itself. */
  readonly exposure: number | null;
}

export interface UnusualOptions {
  /** Same weekdays before that are looked at, at most and at least. Fewer: nothing is said. */
  readonly weeks: number;
  readonly leastWeeks: number;
  /** Standard deviations from the expected, from which a span of days is unusual. */
  readonly threshold: number;
  /** A rise needs so many; a fall needs so many expected. Smaller numbers never alarm. */
  readonly least: number;
  /** And the rate must be so many times, or one of so many parts of, what was expected. */
  readonly change: number;
  /** Lengths of the spans that are looked at, in days, ascending: what is weak shows over more days. */
  readonly spans: readonly number[];
  readonly direction: 'rise' | 'fall' | 'both';
  /** The count is a part of the exposure (carts that became orders): binomial, not Poisson. */
  readonly isShare: boolean;
}

/**
 * The threshold is stricter than the usual 3.5 of single samples (Iglewicz & Hoaglin 1993), since each series is asked
 * about every day, over four lengths.
 */
export const UNUSUAL: UnusualOptions = {
  weeks: 8,
  leastWeeks: 4,
  threshold: 4,
  least: 10,
  change: 1.3,
  spans: [1, 3, 7, 14],
  direction: 'both',
  isShare: false,
};

/** Days in a row that are unusual in one direction; both ends belong to it. */
export interface UnusualRun {
  readonly from: string;
  readonly to: string;
  readonly direction: 'rise' | 'fall';
  readonly count: number;
  /** null where the series has none. */
  readonly exposure: number | null;
  /** How many the same weekdays before let expect, for that exposure. */
  readonly expected: number;
  /** count ÷ expected; null where none were expected. */
  readonly ratio: number | null;
  /** Standard deviations of the most unusual span within it. */
  readonly score: number;
}

/** A single day against the same weekdays before it. */
export interface DayJudgement {
  readonly expected: number;
  readonly ratio: number | null;
  /** Standard deviations above (positive) or below what was expected. */
  readonly score: number;
  readonly isUnusual: boolean;
  readonly direction: 'rise' | 'fall';
  /** Same weekdays it was held against. */
  readonly weeks: number;
}
