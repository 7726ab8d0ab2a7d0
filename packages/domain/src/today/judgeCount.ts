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
  const judged = judgeBy(history, dayAt(last, counts[last] ?? 0, level), history.length - WEEK);
  const same = Array.from({ length: MOST_WEEKS }, (_, k) => last - WEEK * (k + 1));
  return (
    judged &&
    notSeenBefore(
      judged,
      same.filter((day) => day >= first).map((day) => counts[day]!),
      level,
    )
  );
}

/** A day like today among the same weekdays may have been unusual itself; so many are how these weekdays are. */
const SEEN_BEFORE = 2;
/** Two counts that differ by fewer standard deviations of their difference than this are alike. */
const ALIKE = 2;

/**
 * What leaves every second Thursday is not missing on the others: where several of the same weekdays went about as far
 * in the same direction, chance goes as far as often as they did (the rank of today among them).
 */
function notSeenBefore(judged: Judged, same: readonly number[], level: number): Judged {
  const { value, expected, surprise } = judged;
  const side = Math.sign(value - expected);
  const isAlike = (count: number): boolean => (value - count) * side <= ALIKE * Math.sqrt(value + count);
  const seen = same.filter((count) => isAlike(count * level)).length;
  if (seen < SEEN_BEFORE) return judged;
  return { ...judged, surprise: Math.min(surprise, surpriseOf((seen + 1) / (same.length + 1))) };
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
