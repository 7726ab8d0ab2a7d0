import {
  type AttributionModel,
  type AttributionQuery,
  CREDIT_MODELS,
  type ToldApart,
} from '../../ports/reportStore';
import { AppError } from '../../shared/index';
import { numberStep, type Step } from '../common/numberFilters';
import { type PeriodRequest, planDuration } from '../common/planPeriod';
import { planPopulation, type ReportContext } from '../common/types';

export interface AttributionRequest {
  readonly period: PeriodRequest;
  readonly conversion: Step;
  /** `value`: the money of the conversion. */
  readonly value: string;
  readonly by: AttributionQuery['by'];
  readonly lookback: string | null;
  readonly models: readonly AttributionModel[];
  readonly markovOrder: 1 | 2;
  readonly nulls: boolean;
  readonly breakdown?: ToldApart | undefined;
}

/** Names under which the money of an event is sent: all of them are its value. */
const MONEY: ReadonlySet<string> = new Set(['value', 'revenue', 'total']);

/**
 * Conversions, and what is asked about the touches before them.
 * @throws AppError `value_unknown`, and those of periods, durations and steps
 */
export function planAttribution(request: AttributionRequest, context: ReportContext): AttributionQuery {
  if (!MONEY.has(request.value)) {
    throw new AppError(
      'value_unknown',
      `Conversions are valued by their money: leave "value" out, or write ${[...MONEY].join(', ')}.`,
      { field: 'value' },
    );
  }
  const models = new Set(request.models);
  return {
    ...planPopulation(request.period, context),
    conversion: numberStep(request.conversion, context.numbers, 'conversion'),
    by: request.by,
    lookback: planDuration(request.lookback, 'lookback'),
    direct: context.numbers.channels.get('direct') ?? 0,
    credits: CREDIT_MODELS.some((model) => models.has(model)),
    markovOrder: models.has('markov') ? request.markovOrder : 0,
    nulls: request.nulls,
    breakdown: request.breakdown,
  };
}
