import { instantOfLocal, localDate, localOf } from '../time/index';

const DAY_MS = 86_400_000;
/** The morning mail leaves at eight by the clock on the wall. */
export const MAIL_HOUR = 8;

/** The local day whose mail is due, from eight until midnight; undefined before eight. */
export function dueMailDay(now: number, timeZone: string): string | undefined {
  const today = Math.floor(localOf(now, timeZone) / DAY_MS) * DAY_MS;
  const eight = instantOfLocal(today + MAIL_HOUR * 3_600_000, timeZone);
  return now >= eight ? localDate(now, timeZone) : undefined;
}

/** When the local day of a moment ends: a morning mail that has not left by then is of the past. */
export function endOfDay(now: number, timeZone: string): number {
  const today = Math.floor(localOf(now, timeZone) / DAY_MS) * DAY_MS;
  return instantOfLocal(today + DAY_MS, timeZone);
}
