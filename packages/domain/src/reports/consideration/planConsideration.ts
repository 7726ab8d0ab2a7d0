import type { JourneyModel } from '../../journeys/index';
import type { ConsiderationQuery } from '../../ports/relationStore';
import { AppError } from '../../shared/index';
import type { Touchpoint } from '../../touchpoints/index';
import { numberStep, type Step } from '../common/numberFilters';
import { type PeriodRequest, planDuration } from '../common/planPeriod';
import { planPopulation, type ReportContext } from '../common/types';
import { goalPurchases } from '../repurchase/goalPurchases';
import { type ConsiderationRule, considersBy } from './considersBy';

export interface ConsiderationRequest {
  readonly period: PeriodRequest;
  readonly rule: ConsiderationRule;
  readonly considers?: Step | undefined;
  readonly conversion?: Step | undefined;
  /** ISO 8601. */
  readonly within: string;
  readonly by: 'touchpoint' | 'channel';
}

/** What the workspace says of touchpoints and stages. */
export interface Rulebook {
  readonly catalogue: readonly Touchpoint[];
  /** Of the default model. */
  readonly stages: JourneyModel['stages'];
}

/**
 * Who considers, what buying is, and for how long it is waited for.
 * @throws AppError `considers_unknown`, `purchase_unknown`, and those of periods, steps and durations
 */
export function planConsideration(
  request: ConsiderationRequest,
  context: ReportContext,
  rulebook: Rulebook,
): ConsiderationQuery {
  const { numbers } = context;
  const { conversion } = request;
  return {
    ...planPopulation(request.period, context),
    considers: numberStep(request.considers ?? defaultOf(request.rule, rulebook), numbers, 'considers'),
    conversion:
      conversion === undefined
        ? goalPurchases(rulebook.stages, numbers, 'conversion')
        : numberStep(conversion, numbers, 'conversion'),
    within: planDuration(request.within, 'within')!,
    by: request.by,
  };
}

function defaultOf(rule: ConsiderationRule, { catalogue, stages }: Rulebook): Step {
  const purchases = new Set(stages.filter(({ goal }) => goal).flatMap(({ entry }) => entry.touchpoints));
  const touchpoints = considersBy(rule, catalogue, purchases);
  if (touchpoints.length === 0) {
    throw new AppError(
      'considers_unknown',
      'No touchpoint of the catalogue answers this question: say what counts as considering.',
      { field: 'considers' },
    );
  }
  return { touchpoints, actors: ['customer'] };
}
