import type { LifecycleQuery } from '../../ports/relationStore';
import type { AnyOf } from '../../ports/reportStore';
import { type CalendarUnit, calendarBuckets } from '../../time/index';
import { numberStep, type Step } from '../common/numberFilters';
import type { PeriodRequest } from '../common/planPeriod';
import { planPopulation, type ReportContext } from '../common/types';
import { planBuckets } from './planBuckets';

export interface LifecycleRequest {
  readonly period: PeriodRequest;
  readonly by: CalendarUnit;
  readonly activity?: Step | undefined;
}

/** Any contact of the customer's own doing. */
const ANY_ACTIVITY: AnyOf = [{ actors: [0] }];

/**
 * Who is followed over which buckets of the workspace's calendar: those that touch the period and have begun, whole,
 * and the one before them.
 * @throws AppError `too_many_buckets`, and those of periods and steps
 */
export function planLifecycle(request: LifecycleRequest, context: ReportContext): LifecycleQuery {
  const population = planPopulation(request.period, context);
  const { timeZone } = context;
  const starts = planBuckets(population, request.by, timeZone);
  const [first] = starts as [number];
  const [before] = calendarBuckets({ from: first - 1, end: first }, request.by, timeZone) as [number];
  const begun = starts.slice(0, -1).filter((start) => start < context.asOf);
  return {
    ...population,
    activity:
      request.activity === undefined
        ? ANY_ACTIVITY
        : numberStep(request.activity, context.numbers, 'activity'),
    buckets: [before, ...begun],
    until: starts[begun.length] ?? first,
  };
}
