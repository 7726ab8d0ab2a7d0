import type { JourneyModel } from '../../journeys/index';
import type { RepurchaseQuery } from '../../ports/relationStore';
import { numberStep, type Step } from '../common/numberFilters';
import { type PeriodRequest, planDuration } from '../common/planPeriod';
import { planPopulation, type ReportContext } from '../common/types';
import { goalPurchases } from './goalPurchases';

export interface RepurchaseRequest {
  readonly period: PeriodRequest;
  readonly purchase?: Step | undefined;
  /** ISO 8601; null: each purchase is its own. */
  readonly merge: string | null;
}

/**
 * Whose purchases, and which of them are one.
 * @param stages of the workspace's default model; asked when the request names no purchase
 * @throws AppError `purchase_unknown`, and those of periods, steps and durations
 */
export function planRepurchase(
  request: RepurchaseRequest,
  context: ReportContext,
  stages: JourneyModel['stages'],
): RepurchaseQuery {
  const { numbers } = context;
  return {
    ...planPopulation(request.period, context),
    purchase:
      request.purchase === undefined
        ? goalPurchases(stages, numbers, 'purchase')
        : numberStep(request.purchase, numbers, 'purchase'),
    merge: planDuration(request.merge, 'merge'),
  };
}
