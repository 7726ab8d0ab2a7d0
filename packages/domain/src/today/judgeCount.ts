import { judgeDay, type SeriesDay } from '../reports/unusual/index';
import { studentTail } from '../statistics/index';

/** Weeks before that a day is held against, and the fewest that say anything. */
export const MOST_WEEKS = 8;
export const LEAST_WEEKS = 3;
/** A surprise is told no larger than one in a million: tails beyond that are of the model, not of the world. */
export const MOST_SURPRISE = 6;
const WEEK = 7;
const DAY_MS = 86_400_000;

export interface Judged {
  readonly value: number;
  readonly expected: number;
  /** Same weekdays, or weeks, it was held against. */
  readonly compared: number;
  readonly surprise: number;
}

export const surpriseOf = (tail: number): number =>
  tail <= 0 ? MOST_SURPRISE : Math.min(MOST_SURPRISE, Math.max(0, -Math.log10(tail)));

/** Days of a series that has no dates: only their distance counts. */
const dayAt = (day: number, count: number, exposure: number): SeriesDay => ({
  day: new Date(day * DAY_MS).toISOString().slice(0, 10),
  count,
  exposure,
});

/**
 * How unusual the last count is against the same weekdays before, as `judgeDay` says it in standard deviations, and how
 * seldom chance alone goes so far: as Student's t with one degree of freedom for each day before, less one for each
 * weekday, since the spread is estimated from those days. null with fewer than LEAST_WEEKS weeks.
 *
 * @param counts one for each day, ascending, the last is judged
 * @param first index of the first day that counts as history
 * @param level what everybody together did, as a ratio to the usual: 1 leaves the expectation as it is
 */
export function judgeCount(counts: readonly number[], first = 0, level = 1): Judged | null {
  const last = counts.length - 1;
  const history = counts.slice(first, last).map((count, i) => dayAt(first + i, count, 1));
  return judgeBy(history, dayAt(last, counts[last] ?? 0, level), history.length - WEEK);
}

/** The same for the last seven days together, against the sevens of days before. */
export function judgeWeek(counts: readonly number[], first = 0, level = 1): Judged | null {
  const weeks: SeriesDay[] = [];
  for (let end = counts.length; end - WEEK >= first; end -= WEEK) {
    const sum = counts.slice(end - WEEK, end).reduce((total, count) => total + count, 0);
    weeks.unshift(dayAt(end, sum, end === counts.length ? level : 1));
  }
  const today = weeks.pop();
  return today === undefined ? null : judgeBy(weeks, today, weeks.length - 1);
}

function judgeBy(history: readonly SeriesDay[], today: SeriesDay, freedom: number): Judged | null {
  const judged = judgeDay(history, today, { weeks: MOST_WEEKS, leastWeeks: LEAST_WEEKS });
  if (judged === null) return null;
  const { expected, weeks, score } = judged;
  const surprise = surpriseOf(studentTail(score, Math.max(2, freedom)));
  return { value: today.count, expected, compared: weeks, surprise };
}
