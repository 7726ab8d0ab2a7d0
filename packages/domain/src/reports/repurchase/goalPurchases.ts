import type { JourneyModel } from '../../journeys/index';
import type { AnyOf } from '../../ports/reportStore';
import { AppError } from '../../shared/index';
import { type Numbers, numberSteps } from '../common/numberFilters';

/** A confirmation page repeats the order it confirms: beside other purchases it is none of its own. */
const CONFIRMATIONS: ReadonlySet<string> = new Set(['order-confirmation']);

/**
 * What counts as a purchase when nobody says: contacts of the customer's own that lead to the goal of the stages, by
 * its touchpoints and filters.
 *
 * @throws AppError `purchase_unknown`: there is no goal, or nothing leads to it
 */
export function goalPurchases(stages: JourneyModel['stages'], numbers: Numbers, field: string): AnyOf {
  const goal = stages.find((stage) => stage.goal);
  const touchpoints = (goal?.entry.touchpoints ?? []).filter((id) => numbers.touchpoints.has(id));
  const others = touchpoints.filter((id) => !CONFIRMATIONS.has(id));
  const named = others.length > 0 ? others : touchpoints;
  const filters = [...(named.length > 0 ? [{ touchpoints: named }] : []), ...(goal?.entry.filters ?? [])];
  if (filters.length === 0) {
    throw new AppError(
      'purchase_unknown',
      'The stages do not say what a purchase is: name its events or touchpoints here, or give the goal some.',
      { field },
    );
  }
  const own = filters.map((filter) => ({ ...filter, actors: ['customer'] as const }));
  return numberSteps(own, numbers, field);
}
