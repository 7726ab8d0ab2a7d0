import { DaySeries, dayNumber, type ExpectedDay } from './daySeries';
import { directionOf, isUnusual } from './isUnusual';
import { type SeriesDay, UNUSUAL, type UnusualOptions, type UnusualRun } from './types';

/**
 * Finds the days of a series that are unlike the same weekdays before them.
 *
 * What is expected of a day: the rate (count ÷ exposure) of the middle half of up to eight same weekdays before it. Days
 * found unusual are left out of what is normal for the days after, for twelve weeks: then a new level is the normal one.
 * Spans of 1, 3, 7 and 14 days are looked at, each as the sum of its days; of longer ones the
 * days that shorter ones have not found must lean the same way by themselves. A span is unusual where it is `threshold` standard deviations away, where these are those of chance (Poisson,
 * or binomial for shares) or of the series itself if it moves more (1.4826 × median |deviation| of the spans of the same
 * length before). Numbers under `least` never are. No day is judged by what came after it, but a long span that shows
 * tells of all its days.
 *
 * @param days in ascending order; a day that is missing is unknown, not zero: write zeros.
 * @param options UNUSUAL where nothing is said
 * @returns runs in the order of time; each is cut to the days that make it (largest likelihood ratio)
 */
export function findUnusual(days: readonly SeriesDay[], options: Partial<UnusualOptions> = {}): UnusualRun[] {
  const asked = { ...UNUSUAL, ...options };
  const series = new DaySeries(asked);
  const found = { rise: new Map<number, number>(), fall: new Map<number, number>() };
  for (const at of days) {
    series.add(at);
    const day = dayNumber(at.day);
    if (series.expectedOn(day) === undefined) continue;
    for (const length of asked.spans) {
      const span = series.span(day, length);
      if (span === undefined || !isUnusual(span, asked)) continue;
      series.markUnusual(day, length);
      const scores = found[directionOf(span)];
      for (let d = day - length + 1; d <= day; d++)
        scores.set(d, Math.max(Math.abs(span.score), scores.get(d) ?? 0));
    }
  }
  const runs = (['rise', 'fall'] as const).flatMap((direction) =>
    runsOf(found[direction], series, direction),
  );
  return runs.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
}

/** Days in a row; one day between two of them does not part them. */
function runsOf(
  scores: ReadonlyMap<number, number>,
  series: DaySeries,
  direction: UnusualRun['direction'],
): UnusualRun[] {
  const groups: number[][] = [];
  for (const day of [...scores.keys()].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last !== undefined && day - last.at(-1)! <= 2) last.push(day);
    else groups.push([day]);
  }
  return groups.flatMap((group) => {
    const all: ExpectedDay[] = [];
    for (let d = group[0]!; d <= group.at(-1)!; d++) all.push(...[series.expectedOn(d) ?? []].flat());
    const days = cutToEffect(all);
    const score = Math.max(...group.map((day) => scores.get(day)!));
    return days.length === 0 ? [] : [told(days, direction, score)];
  });
}

const sumOf = (days: readonly ExpectedDay[], of: (day: ExpectedDay) => number): number =>
  days.reduce((sum, day) => sum + of(day), 0);

/** The days in a row that speak most for the run's own rate, against the expected one (Poisson likelihood ratio). */
function cutToEffect(days: readonly ExpectedDay[]): readonly ExpectedDay[] {
  const expected = sumOf(days, (day) => day.expected);
  // Half a count on both sides, so that none of something, and something of none expected, have a logarithm.
  const ratio = (sumOf(days, ({ at }) => at.count) + 0.5) / (expected + 0.5);
  let best = { from: 0, to: -1, gain: 0 };
  let [from, gain] = [0, 0];
  for (const [i, { at, expected: mean }] of days.entries()) {
    if (gain <= 0) [from, gain] = [i, 0];
    gain += at.count * Math.log(ratio) - mean * (ratio - 1);
    if (gain > best.gain) best = { from, to: i, gain };
  }
  return days.slice(best.from, best.to + 1);
}

function told(days: readonly ExpectedDay[], direction: UnusualRun['direction'], score: number): UnusualRun {
  const count = sumOf(days, ({ at }) => at.count);
  const expected = sumOf(days, (day) => day.expected);
  const isCounted = days.some(({ at }) => at.exposure === null);
  return {
    from: days[0]!.at.day,
    to: days.at(-1)!.at.day,
    direction,
    count,
    exposure: isCounted ? null : sumOf(days, ({ at }) => at.exposure ?? 0),
    expected,
    ratio: expected === 0 ? null : count / expected,
    score,
  };
}
