import { judgeCount, MOST_WEEKS } from '../today/index';
import { THRESHOLDS } from './thresholds';
import type { Anomaly, DayMeasures } from './types';

const DAY_MS = 86_400_000;
const WEEK = 7;

export const numberOfDay = (day: string): number => Math.round(Date.parse(day) / DAY_MS);

/** Counts of one connection for each day up to today, without a gap; a day that was not measured counts 0. */
function series(days: readonly DayMeasures[], connection: number): number[] {
  const first = numberOfDay(days[0]!.day);
  const counts = Array<number>(numberOfDay(days.at(-1)!.day) - first + 1).fill(0);
  for (const { day, connections } of days) {
    const found = connections.find((one) => one.connection === connection);
    counts[numberOfDay(day) - first] = found?.events ?? 0;
  }
  return counts;
}

/** Whether a count lies beyond those of the weeks before it, by the margin. */
function isBeyond(counts: readonly number[], value: number, expected: number): boolean {
  const { margin } = THRESHOLDS.volume;
  const before = counts.slice(0, -1).slice(-MOST_WEEKS * WEEK);
  if (value > expected) return value > margin * Math.max(...before);
  const same = before.filter((_, i) => (before.length - i) % WEEK === 0);
  return margin * value < Math.min(...same);
}

/**
 * Much more or much less than the same weekday brings, for each connection, as the page of the day judges its figures
 * (the same weekdays of the weeks before, the spread of those days, Student's t), and beyond what the last eight weeks
 * have seen: more than any day, less than any of the same weekdays. A newsletter every second Thursday is no news.
 */
export function checkVolume(before: readonly DayMeasures[], today: DayMeasures): Anomaly[] {
  const days = [...before, today];
  const since = numberOfDay(today.day) - (MOST_WEEKS + 4) * 7;
  const recent = days.filter(({ day }) => numberOfDay(day) >= since);
  const connections = new Set(recent.flatMap((day) => day.connections.map(({ connection }) => connection)));
  const { surprise, low, high, least } = THRESHOLDS.volume;
  return [...connections].flatMap((connection) => {
    const counts = series(recent, connection);
    const judged = judgeCount(
      counts,
      Math.max(
        0,
        counts.findIndex((count) => count > 0),
      ),
    );
    if (judged === null || judged.surprise < surprise) return [];
    const { value, expected } = judged;
    if (Math.max(value, expected) < least) return [];
    if (value > low * expected && value < high * expected) return [];
    if (!isBeyond(counts, value, expected)) return [];
    return [
      { check: 'volume' as const, connection, name: '', property: '', day: today.day, value, expected },
    ];
  });
}
