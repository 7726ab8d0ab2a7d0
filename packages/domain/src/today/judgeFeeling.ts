import { studentTail } from '../statistics/index';
import { type Judged, LEAST_WEEKS, MOST_WEEKS, surpriseOf } from './judgeCount';
import type { FeelingSeries } from './types';

/** Fewer answers than this say nothing about a day. */
export const LEAST_ANSWERS = 5;
const WEEK = 7;

type Days = FeelingSeries['days'];

const add = (days: Days) => ({
  n: days.reduce((sum, day) => sum + day.n, 0),
  sum: days.reduce((sum, day) => sum + day.sum, 0),
  squares: days.reduce((sum, day) => sum + day.squares, 0),
});

/**
 * How unusual the mean feeling of the last `span` days is, against the weeks before: Welch's comparison of two means
 * (Biometrika 1947) with its degrees of freedom. Feelings have no weekday of their own, so all days before count.
 */
export function judgeFeeling(days: Days, span: 1 | 7, first = 0): Judged | null {
  const now = add(days.slice(-span));
  const before = add(days.slice(Math.max(first, days.length - span - WEEK * MOST_WEEKS), -span));
  const weeks = Math.floor((days.length - span - first) / WEEK);
  if (weeks < LEAST_WEEKS || now.n < LEAST_ANSWERS || before.n < LEAST_ANSWERS) return null;
  const meanOf = (part: typeof now): number => part.sum / part.n;
  const varianceOf = (part: typeof now): number =>
    Math.max(0, (part.squares - part.n * meanOf(part) ** 2) / (part.n - 1));
  // A handful of equal answers has no variance of its own: it borrows that of the weeks before.
  const here = Math.max(varianceOf(now), varianceOf(before)) / now.n;
  const there = varianceOf(before) / before.n;
  const judged = { value: meanOf(now), expected: meanOf(before), compared: weeks };
  if (here + there === 0) return { ...judged, surprise: 0 };
  const freedom = (here + there) ** 2 / (here ** 2 / (now.n - 1) + there ** 2 / (before.n - 1));
  const distance = (judged.value - judged.expected) / Math.sqrt(here + there);
  return { ...judged, surprise: surpriseOf(studentTail(distance, freedom)) };
}
