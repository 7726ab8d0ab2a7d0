import { instantOfLocal, localOf } from './localTime';

const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday: the Monday before. */
const FIRST_MONDAY = -3 * DAY_MS;

export type CalendarUnit = 'day' | 'week' | 'month';

/** Start of the day, week (from Monday) or month that holds a wall clock, as wall clocks. */
function startOf(wallClock: number, unit: CalendarUnit): number {
  const day = Math.floor(wallClock / DAY_MS) * DAY_MS;
  if (unit === 'day') return day;
  if (unit === 'week') return day - ((((day - FIRST_MONDAY) % (7 * DAY_MS)) + 7 * DAY_MS) % (7 * DAY_MS));
  const date = new Date(day);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

function next(wallClock: number, unit: CalendarUnit): number {
  if (unit === 'day') return wallClock + DAY_MS;
  if (unit === 'week') return wallClock + 7 * DAY_MS;
  const date = new Date(wallClock);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/**
 * Starts of the days, weeks or months of a time zone that touch [from, end), and of `more` after them: UTC
 * milliseconds, ascending, the first at or before `from`. The last one given is where the bucket before it ends.
 */
export function calendarBuckets(
  { from, end }: { readonly from: number; readonly end: number },
  unit: CalendarUnit,
  timeZone: string,
  more = 0,
): number[] {
  const starts: number[] = [];
  let left = more;
  for (let local = startOf(localOf(from, timeZone), unit); ; local = next(local, unit)) {
    const at = instantOfLocal(local, timeZone);
    starts.push(at);
    if (at >= end && left-- <= 0) return starts;
  }
}

/** Local date of an instant: `2026-03-01`. */
export const localDate = (instant: number, timeZone: string): string =>
  new Date(localOf(instant, timeZone)).toISOString().slice(0, 10);
