import { AppError } from '../../shared/index';
import { durationOf, instantOf } from '../../time/index';

const DAY_MS = 86_400_000;
/** Ten years and a little: longer periods are mistakes. */
const MAX_DAYS = 3_700;

/** Journeys keep seconds in four bytes. */
const EARLIEST = Date.UTC(1971, 0, 1);
const LATEST = Date.UTC(2100, 11, 31);

/** Local dates or instants; `to` is exclusive. */
export interface PeriodRequest {
  readonly from: string;
  readonly to: string;
}

/**
 * The period as instants of the workspace's time zone, UTC milliseconds, [from, end).
 * @throws AppError `period_empty`, `period_too_long`, `period_out_of_range`
 */
export function planPeriod({ from, to }: PeriodRequest, timeZone: string): { from: number; end: number } {
  const start = instantOf(from, timeZone);
  const end = instantOf(to, timeZone);
  if (!(start < end)) {
    throw new AppError('period_empty', 'The period ends before it begins: choose a later end.', {
      field: 'period',
    });
  }
  if (end - start > MAX_DAYS * DAY_MS) {
    throw new AppError('period_too_long', 'The period is longer than ten years: choose a later begin.', {
      field: 'period',
    });
  }
  if (start < EARLIEST || end > LATEST) {
    throw new AppError('period_out_of_range', 'Periods lie between the years 1971 and 2100.', {
      field: 'period',
    });
  }
  return { from: start, end };
}

/**
 * A span of time asked for as an ISO 8601 duration, in milliseconds; null: unlimited.
 * @throws AppError `duration_invalid`, `duration_too_long`, `duration_zero`
 */
export function planDuration(text: string | null, field: string): number | null {
  if (text === null) return null;
  const milliseconds = durationOf(text);
  if (milliseconds === undefined) {
    throw new AppError(
      'duration_invalid',
      `"${text}" is no duration: write weeks, days, hours, minutes or seconds as P7D or PT30M, or null for no limit.`,
      { field },
    );
  }
  if (milliseconds > MAX_DAYS * DAY_MS) {
    throw new AppError('duration_too_long', 'That is longer than ten years: write null for no limit.', {
      field,
    });
  }
  if (milliseconds === 0) {
    throw new AppError('duration_zero', 'Nothing happens within no time: choose a longer one, or no limit.', {
      field,
    });
  }
  return milliseconds;
}
