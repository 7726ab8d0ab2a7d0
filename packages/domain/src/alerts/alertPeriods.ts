import { instantOfLocal, localOf } from '../time/index';
import type { AlertEvery, AlertPeriod } from './types';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Weeks of the same period that `unusual` is judged by. */
export const ALERT_WEEKS = 8;

const LENGTH: Readonly<Record<AlertEvery, number>> = { hour: HOUR_MS, day: DAY_MS };

/** The last whole hour or day of the zone before a moment. In the night the clock goes back, an hour may last two. */
export function lastPeriod(now: number, every: AlertEvery, timeZone: string): AlertPeriod {
  const length = LENGTH[every];
  const end = Math.floor(localOf(now, timeZone) / length) * length;
  return between(end - length, end, timeZone);
}

const between = (from: number, end: number, timeZone: string): AlertPeriod => ({
  from: instantOfLocal(from, timeZone),
  end: instantOfLocal(end, timeZone),
});

/** The same hour or day of each of the weeks before, by the clock on the wall, the latest first. */
export function periodsBefore({ from, end }: AlertPeriod, timeZone: string): AlertPeriod[] {
  const [start, stop] = [localOf(from, timeZone), localOf(end, timeZone)];
  return Array.from({ length: ALERT_WEEKS }, (_, week) =>
    between(start - (week + 1) * WEEK_MS, stop - (week + 1) * WEEK_MS, timeZone),
  ).filter((period) => period.end > period.from);
}
