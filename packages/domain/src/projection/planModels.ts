import type { JourneyModel } from '../journeys/index';
import type { Touchpoint } from '../touchpoints/index';

/** What the projection needs of a model, by touchpoint number. */
export interface ModelPlan {
  readonly model: JourneyModel;
  /** Number the stays of this version carry. */
  readonly number: number;
  /** Stages (0-based) whose rule names the touchpoint. */
  readonly stagesOf: ReadonlyMap<number, readonly number[]>;
  /** Exit rule that names the touchpoint. */
  readonly exitOf: ReadonlyMap<number, number>;
  /** Place of the model's case property among the plan's; −1 for person and account models. */
  readonly caseIndex: number;
}

export interface ProjectionPlan {
  readonly models: readonly ModelPlan[];
  /** Index of the default model among `models`, in its newest version; −1 when there is none. */
  readonly defaultModel: number;
  /** Each case property with its other spellings. */
  readonly caseProperties: readonly (readonly string[])[];
}

/** Prepares models for projection: rules that name touchpoints become look-ups by number. */
export function planModels(
  models: readonly { readonly model: JourneyModel; readonly number: number }[],
  catalogue: readonly Touchpoint[],
  defaultModelId: string,
): ProjectionPlan {
  const numbers = new Map(catalogue.map((touchpoint) => [touchpoint.id, touchpoint.number]));
  const spellings = new Map<string, readonly string[]>();
  for (const { model } of models) {
    if (model.key.kind === 'case')
      spellings.set(model.key.property, [model.key.property, ...(model.key.aliases ?? [])]);
  }
  const properties = [...spellings.keys()];
  return {
    models: models.map(({ model, number }) => ({
      model,
      number,
      stagesOf: stagesByTouchpoint(model, numbers),
      exitOf: exitsByTouchpoint(model, numbers),
      caseIndex: model.key.kind === 'case' ? properties.indexOf(model.key.property) : -1,
    })),
    // The newest: where people stand follows a version that is being made, so that it is right once that is current.
    defaultModel: models.findLastIndex(
      ({ model }) => model.id === defaultModelId && model.key.kind === 'person',
    ),
    caseProperties: [...spellings.values()],
  };
}

function stagesByTouchpoint(
  model: JourneyModel,
  numbers: ReadonlyMap<string, number>,
): Map<number, number[]> {
  const stages = new Map<number, number[]>();
  model.stages.forEach((stage, index) => {
    for (const id of new Set(stage.entry.touchpoints)) {
      const number = numbers.get(id);
      if (number === undefined) continue;
      const list = stages.get(number);
      if (list) list.push(index);
      else stages.set(number, [index]);
    }
  });
  return stages;
}

function exitsByTouchpoint(model: JourneyModel, numbers: ReadonlyMap<string, number>): Map<number, number> {
  const exits = new Map<number, number>();
  model.exits.forEach((exit, index) => {
    for (const id of exit.touchpoints) {
      const number = numbers.get(id);
      if (number !== undefined && !exits.has(number)) exits.set(number, index);
    }
  });
  return exits;
}
