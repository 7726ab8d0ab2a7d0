import { instantOfLocal, localOf } from '../time/index';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Weeks that today is held against. */
export const USUAL_WEEKS = 8;
/** Fewer weeks say nothing of what is usual. */
const LEAST_WEEKS = 2;

/** Events of one connection that arrived in an hour that begins at `hour`, UTC ms. */
export interface HourOfArrivals {
  readonly hour: number;
  readonly events: number;
}

export interface DayRate {
  /** Events since the midnight of the workspace. */
  readonly today: number;
  /** How many usually have come by this time of this weekday: the median; null while it is not known. */
  readonly usual: number | null;
  /** Same weekdays it was held against. */
  readonly weeks: number;
}

/**
 * Today's arrivals until now against the same part of the same weekday in the weeks before, on the workspace's clock.
 * The hour that is passing counts in part. Weeks before the connection was first heard are no weeks of none.
 */
export function compareWithUsual(
  hours: readonly HourOfArrivals[],
  at: { readonly now: number; readonly timeZone: string; readonly firstAt: number | null },
): DayRate {
  const { now, timeZone, firstAt } = at;
  const local = localOf(now, timeZone);
  const midnight = Math.floor(local / DAY_MS) * DAY_MS;
  const passed = local - midnight;
  const countOf = (day: number): number => {
    const from = instantOfLocal(day, timeZone);
    const until = from + passed;
    return hours.reduce((sum, { hour, events }) => sum + events * shareWithin(hour, from, until), 0);
  };
  const before: number[] = [];
  for (let week = 1; week <= USUAL_WEEKS; week += 1) {
    const day = midnight - week * 7 * DAY_MS;
    if (firstAt !== null && instantOfLocal(day, timeZone) >= firstAt) before.push(countOf(day));
  }
  const usual = before.length < LEAST_WEEKS ? null : Math.round(medianOf(before));
  return { today: Math.round(countOf(midnight)), usual, weeks: before.length };
}

/** Part of an hour that lies within [from, until): 0 to 1. The current hour is not over, and all of it has come. */
function shareWithin(hour: number, from: number, until: number): number {
  const end = Math.min(hour + HOUR_MS, until);
  return Math.max(0, (end - Math.max(hour, from)) / HOUR_MS);
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
