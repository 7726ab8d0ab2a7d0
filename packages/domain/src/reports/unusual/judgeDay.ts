import { DaySeries, dayNumber } from './daySeries';
import { directionOf, isUnusual } from './isUnusual';
import { type DayJudgement, type SeriesDay, UNUSUAL, type UnusualOptions } from './types';

/**
 * Judges one day by the days before it, as findUnusual judges single days. A day that is still running must not be
 * asked about, unless `count` and `exposure` are both of its part so far.
 *
 * @param history ascending, before `today`; nine weeks or more make it steady
 * @returns null where fewer than `leastWeeks` same weekdays are known, or nothing could have happened today
 */
export function judgeDay(
  history: readonly SeriesDay[],
  today: SeriesDay,
  options: Partial<UnusualOptions> = {},
): DayJudgement | null {
  const asked = { ...UNUSUAL, ...options };
  const series = new DaySeries(asked);
  for (const at of [...history, today]) {
    series.add(at);
    const day = dayNumber(at.day);
    const known = series.expectedOn(day);
    const span = known && series.span(day, 1);
    if (at === today) {
      if (known === undefined || span === undefined) return null;
      const { count, expected, score } = span;
      return {
        expected,
        ratio: expected === 0 ? null : count / expected,
        score,
        isUnusual: isUnusual(span, asked),
        direction: directionOf(span),
        weeks: known.weeks,
      };
    }
    if (span && isUnusual(span, { ...asked, direction: 'both' })) series.markUnusual(day, 1);
  }
  return null;
}
