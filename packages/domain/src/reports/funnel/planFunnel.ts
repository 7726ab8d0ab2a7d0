import type { ContactAttribute, FunnelQuery, Held } from '../../ports/reportStore';
import { AppError } from '../../shared/index';
import { type CalendarUnit, calendarBuckets } from '../../time/index';
import { numberStep, numberSteps, type Step } from '../common/numberFilters';
import { type PeriodRequest, planDuration } from '../common/planPeriod';
import { planPopulation, type ReportContext } from '../common/types';

const MAX_STEPS = 20;
const DAY_MS = 86_400_000;

export interface FunnelRequest {
  readonly period: PeriodRequest;
  readonly steps: readonly Step[];
  readonly window: string | null;
  readonly order: FunnelQuery['order'];
  readonly start: FunnelQuery['start'];
  readonly exclude?: readonly Step[] | undefined;
  readonly breakdown?: { readonly by: ContactAttribute; readonly top: number } | undefined;
  /** What all steps of a chain must have the same value of. */
  readonly hold?: { readonly by: ContactAttribute } | { readonly property: string } | undefined;
}

/** Points of a trend are days for two months, then weeks for two years. */
export function trendUnit({ from, end }: { readonly from: number; readonly end: number }): CalendarUnit {
  const days = (end - from) / DAY_MS;
  if (days <= 62) return 'day';
  return days <= 731 ? 'week' : 'month';
}

/**
 * The funnel that is asked for, in the numbers that journeys hold.
 * @throws AppError `funnel_needs_two_steps`, `funnel_too_many_steps`, and those of periods, durations and steps
 */
export function planFunnel(request: FunnelRequest, context: ReportContext): FunnelQuery {
  const { steps, order, start } = request;
  if (steps.length < 2) {
    throw new AppError('funnel_needs_two_steps', 'A funnel needs at least two steps: add another.', {
      field: 'steps',
    });
  }
  if (steps.length > MAX_STEPS) {
    throw new AppError('funnel_too_many_steps', `A funnel has ${MAX_STEPS} steps at most: remove some.`, {
      field: 'steps',
    });
  }
  const population = planPopulation(request.period, context);
  return {
    ...population,
    steps: steps.map((step) => numberStep(step, context.numbers, 'steps')),
    window: planDuration(request.window, 'window'),
    order,
    start,
    exclude: numberSteps(request.exclude, context.numbers, 'exclude'),
    breakdown: request.breakdown?.by,
    hold: planHeld(request.hold),
    buckets: calendarBuckets(population, trendUnit(population), context.timeZone),
  };
}

function planHeld(hold: FunnelRequest['hold']): Held | undefined {
  if (hold === undefined) return undefined;
  return 'by' in hold ? { attribute: hold.by } : hold;
}
