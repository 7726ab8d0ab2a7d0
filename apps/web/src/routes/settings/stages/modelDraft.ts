import type { JourneyModel, Stage } from '@viaggio/contract/models';
import { moved, slugOf } from '../touchpoints/draft';

/** The model with one stage changed. The goal is one: choosing it takes it from the others. */
export function changeStage(model: JourneyModel, id: string, change: Partial<Stage>): JourneyModel {
  const stages = model.stages.map((stage) => {
    if (stage.id === id) return { ...stage, ...change };
    return change.goal ? { ...stage, goal: false } : stage;
  });
  return { ...model, stages };
}

export function addStage(model: JourneyModel, name: string): JourneyModel {
  const taken = model.stages.map(({ id }) => id);
  const empty = { it: '', en: '' };
  const stage: Stage = {
    id: slugOf(name, taken),
    name: { it: name, en: name },
    says: empty,
    response: empty,
    group: model.stages.at(-1)?.group ?? 'before',
    goal: false,
    reentrant: false,
    entry: { touchpoints: [], filters: [] },
  };
  return { ...model, stages: [...model.stages, stage] };
}

/** The model without a stage. Its goal, when it goes, falls to the last stage that is left. */
export function removeStage(model: JourneyModel, id: string): JourneyModel {
  const stages = model.stages.filter((stage) => stage.id !== id);
  if (stages.length === 0) return model;
  if (stages.some((stage) => stage.goal)) return { ...model, stages };
  return {
    ...model,
    stages: stages.map((stage, index) => ({ ...stage, goal: index === stages.length - 1 })),
  };
}

export function moveStage(model: JourneyModel, id: string, by: number): JourneyModel {
  return { ...model, stages: moved(model.stages, id, by) };
}

/** The model under an id of its own; its names are marked, so that the two can be told apart until they are renamed. */
export function copyModel(model: JourneyModel, taken: readonly string[]): JourneyModel {
  const id = slugOf(model.id, taken);
  const mark = id.slice(model.id.length).replace('-', ' ');
  const name = { it: `${model.name.it}${mark}`, en: `${model.name.en}${mark}` };
  return { ...model, id, name, version: 0 };
}
