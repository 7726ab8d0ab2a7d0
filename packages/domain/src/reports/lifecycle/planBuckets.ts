import { AppError } from '../../shared/index';
import { type CalendarUnit, calendarBuckets } from '../../time/index';

/** Points that somebody can read. */
const MAX_BUCKETS = 400;

/**
 * Starts of the days, weeks or months that touch [from, end), and the end of the last: UTC milliseconds, ascending.
 * @throws AppError `too_many_buckets`
 */
export function planBuckets(
  period: { readonly from: number; readonly end: number },
  by: CalendarUnit,
  timeZone: string,
): number[] {
  const starts = calendarBuckets(period, by, timeZone);
  const count = starts.length - 1;
  if (count > MAX_BUCKETS) {
    throw new AppError(
      'too_many_buckets',
      `The period has ${count} points, and ${MAX_BUCKETS} are the most: choose weeks or months, or a shorter period.`,
      { field: 'by' },
    );
  }
  return starts;
}
