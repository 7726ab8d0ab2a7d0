import { AppError } from '../shared/index';
import { localDate } from '../time/index';

/** The last so many days (`P30D`) or weeks (`P4W`) up to and with today, or two dates or instants (`to` exclusive). */
export type SavedPeriod = { readonly last: string } | { readonly from: string; readonly to: string };

const DAY_MS = 86_400_000;
const MOST_DAYS = 3_660;
const LAST = /^P([1-9]\d{0,3})([DW])$/;

/** Days of `P30D` or `P4W`; undefined when it is neither, or longer than ten years. */
export function daysOf(last: string): number | undefined {
  const match = LAST.exec(last);
  if (!match) return undefined;
  const days = Number(match[1]) * (match[2] === 'W' ? 7 : 1);
  return days <= MOST_DAYS ? days : undefined;
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * The days a saved period means now, on the workspace's calendar. `now`: UTC milliseconds.
 * @throws AppError `period_invalid`
 */
export function resolvePeriod(
  period: SavedPeriod,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): { from: string; to: string } {
  if (!('last' in period)) return period;
  const days = daysOf(period.last);
  if (days === undefined) {
    throw new AppError('period_invalid', 'Write the last days or weeks as P30D or P4W, ten years at most.', {
      field: 'period',
    });
  }
  const today = localDate(now, timeZone);
  return { from: addDays(today, 1 - days), to: addDays(today, 1) };
}
