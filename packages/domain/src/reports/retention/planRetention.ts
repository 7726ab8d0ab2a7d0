import type { RetentionQuery, TimeToConvertQuery, ToldApart } from '../../ports/reportStore';
import { AppError } from '../../shared/index';
import { type CalendarUnit, calendarBuckets } from '../../time/index';
import { numberStep, type Step } from '../common/numberFilters';
import type { PeriodRequest } from '../common/planPeriod';
import { planPopulation, type ReportContext } from '../common/types';

export interface RetentionRequest {
  readonly period: PeriodRequest;
  readonly start: Step;
  readonly return: Step;
  readonly by: CalendarUnit;
  readonly cohort: RetentionQuery['cohort'];
  readonly buckets: number;
  readonly breakdown?: ToldApart | undefined;
}

/** Rows of a grid that somebody can read. */
const MAX_COHORTS = 400;

/**
 * Who is followed, over which buckets of the workspace's calendar.
 * @throws AppError `too_many_cohorts`, and those of periods and steps
 */
export function planRetention(request: RetentionRequest, context: ReportContext): RetentionQuery {
  const population = planPopulation(request.period, context);
  const starts = calendarBuckets(population, request.by, context.timeZone, request.buckets);
  const cohorts = starts.length - 1 - request.buckets;
  if (cohorts > MAX_COHORTS) {
    throw new AppError(
      'too_many_cohorts',
      `The period has ${cohorts} rows, and ${MAX_COHORTS} are the most: choose weeks or months, or a shorter period.`,
      { field: 'by' },
    );
  }
  return {
    ...population,
    start: numberStep(request.start, context.numbers, 'start'),
    return: numberStep(request.return, context.numbers, 'return'),
    cohort: request.cohort,
    breakdown: request.breakdown,
    buckets: starts.slice(0, -1),
    until: starts.at(-1)!,
  };
}

/** From which contact to which. */
export function planTimeToConvert(
  request: {
    readonly period: PeriodRequest;
    readonly from: Step;
    readonly to: Step;
    readonly breakdown?: ToldApart | undefined;
  },
  context: ReportContext,
): TimeToConvertQuery {
  return {
    ...planPopulation(request.period, context),
    first: numberStep(request.from, context.numbers, 'from'),
    second: numberStep(request.to, context.numbers, 'to'),
    breakdown: request.breakdown,
  };
}
