import { AppError } from '../../shared/index';
import { instantOf } from '../../time/index';
import type { PeriodRequest } from '../common/planPeriod';

const DAY_MS = 86_400_000;

export interface BeforeAfterRequest {
  /** Local day on which something changed: the first of the days after it. */
  readonly day: string;
  /** Days that are held against as many before; fewer where not so many are over. */
  readonly days: number;
}

export interface BeforeAfterPlan {
  readonly before: PeriodRequest;
  readonly after: PeriodRequest;
  /** Days of each period. */
  readonly days: number;
  /** UTC milliseconds: [from, at) and [at, end). */
  readonly from: number;
  readonly at: number;
  readonly end: number;
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * Two periods of as many whole local days, before and from the day of the change on. Only days that are over count, so
 * that both have as many.
 *
 * @throws AppError `change_too_recent`
 */
export function planBeforeAfter(
  { day, days }: BeforeAfterRequest,
  { timeZone, asOf }: { readonly timeZone: string; readonly asOf: number },
): BeforeAfterPlan {
  let over = 0;
  while (over < days && instantOf(dayAfter(day, over + 1), timeZone) <= asOf) over++;
  if (over === 0) {
    throw new AppError(
      'change_too_recent',
      'No whole day has passed since the change: ask again tomorrow, or choose an earlier day.',
      { status: 422, field: 'day' },
    );
  }
  const [from, to] = [dayAfter(day, -over), dayAfter(day, over)];
  return {
    before: { from, to: day },
    after: { from: day, to },
    days: over,
    from: instantOf(from, timeZone),
    at: instantOf(day, timeZone),
    end: instantOf(to, timeZone),
  };
}
