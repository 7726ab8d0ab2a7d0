import type { AnyOf, PathsQuery, TravelQuery, VariantsQuery } from '../../ports/reportStore';
import { AppError } from '../../shared/index';
import type { Touchpoint } from '../../touchpoints/index';
import { numberStep, numberSteps, type Step } from '../common/numberFilters';
import { type PeriodRequest, planDuration } from '../common/planPeriod';
import { planPopulation, type ReportContext } from '../common/types';

export interface TravelRequest {
  readonly period: PeriodRequest;
  readonly by: TravelQuery['by'];
  readonly scope: TravelQuery['scope'];
  readonly gap: string | null;
  readonly collapse?: boolean;
  readonly exclude?: readonly Step[] | undefined;
}

export interface PathsRequest extends TravelRequest {
  readonly steps: number;
  readonly start?: Step | undefined;
  readonly end?: Step | undefined;
  readonly through?: Step | undefined;
}

const MIN_STEPS = 2;
const MAX_STEPS = 15;

/** Touchpoints whose contacts are a visit each: nothing happened on the site. */
const standsAlone = ({ contact, setting }: Touchpoint): boolean =>
  contact === 'indirect' || setting === 'offline';

/** Journeys or visits to be followed. */
export function planTravel(
  request: TravelRequest,
  context: ReportContext,
  catalogue: readonly Touchpoint[],
): TravelQuery {
  return {
    ...planPopulation(request.period, context),
    by: request.by,
    scope: request.scope,
    gap: planDuration(request.gap, 'gap'),
    alone: catalogue.filter(standsAlone).map(({ number }) => number),
    exclude: numberSteps(request.exclude, context.numbers, 'exclude'),
    collapse: request.collapse ?? false,
  };
}

/**
 * The paths that are asked for.
 * @throws AppError `paths_steps`, and those of periods, durations and steps
 */
export function planPaths(
  request: PathsRequest,
  context: ReportContext,
  catalogue: readonly Touchpoint[],
): PathsQuery {
  const { steps } = request;
  if (steps < MIN_STEPS || steps > MAX_STEPS) {
    throw new AppError('paths_steps', `Paths show ${MIN_STEPS} to ${MAX_STEPS} steps.`, { field: 'steps' });
  }
  const optional = (step: Step | undefined, field: string): AnyOf | undefined =>
    step === undefined ? undefined : numberStep(step, context.numbers, field);
  return {
    ...planTravel(request, context, catalogue),
    steps,
    startAt: optional(request.start, 'start'),
    endAt: optional(request.end, 'end'),
    through: optional(request.through, 'through'),
  };
}

/** The variants that are asked for. */
export function planVariants(
  request: TravelRequest & { readonly limit: number; readonly outcome?: Step | undefined },
  context: ReportContext,
  catalogue: readonly Touchpoint[],
): VariantsQuery {
  return {
    ...planTravel(request, context, catalogue),
    limit: request.limit,
    outcome:
      request.outcome === undefined ? undefined : numberStep(request.outcome, context.numbers, 'outcome'),
  };
}
