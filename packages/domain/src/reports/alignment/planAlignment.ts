import type { JourneyModel } from '../../journeys/index';
import { AppError } from '../../shared/index';
import type { Numbers } from '../common/numberFilters';
import type { Plan, PlanCard } from './types';

export interface PlannedStage {
  readonly id: string;
  /** Id of the stage of the model it shows. */
  readonly stage: string | null;
  readonly cards: readonly {
    readonly touchpoint: string;
    readonly optional?: boolean | undefined;
    readonly order?: number | null | undefined;
  }[];
}

export interface PlanOfMap {
  readonly plan: Plan;
  /** Touchpoints and stages that the map names and the workspace no longer has. */
  readonly gone: { readonly touchpoints: string[]; readonly stages: string[] };
}

/**
 * The plan in the numbers of the workspace. A touchpoint counts once in a stage: planned where any of its cards is, in the
 * order of the first that has one. What is no longer in the catalogue is left out, and told.
 *
 * @throws AppError `plan_empty`, `plan_needs_people`
 */
export function planAlignment(
  stages: readonly PlannedStage[],
  model: JourneyModel,
  { touchpoints }: Pick<Numbers, 'touchpoints'>,
): PlanOfMap {
  if (model.key.kind !== 'person') {
    throw new AppError(
      'plan_needs_people',
      'Only stages that people walk can be held against a map: choose other stages.',
      { field: 'model' },
    );
  }
  const gone = { touchpoints: new Set<string>(), stages: new Set<string>() };
  let level = -1;
  const plan = stages.map(({ id, stage, cards }) => {
    const index = stage === null ? -1 : model.stages.findIndex((one) => one.id === stage);
    if (stage !== null && index < 0) gone.stages.add(stage);
    level = Math.max(level, index);
    const known = cards.flatMap(({ touchpoint, optional = false, order = null }) => {
      const number = touchpoints.get(touchpoint);
      if (number === undefined) gone.touchpoints.add(touchpoint);
      return number === undefined ? [] : [{ touchpoint: number, id: touchpoint, optional, order }];
    });
    return { id, binding: index < 0 ? null : index, level, cards: onceEach(known) };
  });
  if (plan.every(({ cards }) => cards.length === 0)) {
    throw new AppError(
      'plan_empty',
      'The map names no touchpoint of the catalogue: bind its cards to touchpoints first.',
      { field: 'plan' },
    );
  }
  return { plan, gone: { touchpoints: [...gone.touchpoints], stages: [...gone.stages] } };
}

function onceEach(cards: readonly PlanCard[]): PlanCard[] {
  const once = new Map<number, PlanCard>();
  for (const card of cards) {
    const known = once.get(card.touchpoint);
    once.set(card.touchpoint, {
      ...card,
      optional: card.optional && (known?.optional ?? true),
      order: known?.order ?? card.order,
    });
  }
  return [...once.values()];
}
