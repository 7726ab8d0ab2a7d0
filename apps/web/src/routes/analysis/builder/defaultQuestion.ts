import type { JourneyModel, Stage } from '@viaggio/contract/models';
import type { Contacts } from './contacts';

/** What a page asks when its address asks nothing: the stages of the workspace, up to the goal. */
export interface DefaultQuestion {
  /** A step for each stage up to the goal that something can make people enter. */
  readonly steps: readonly Contacts[];
  readonly first: Contacts;
  readonly goal: Contacts;
}

function canBeEntered({ entry }: Stage): boolean {
  return entry.touchpoints.length + entry.filters.length > 0;
}

const contactsOf = (stage: Stage | undefined): Contacts =>
  stage ? [{ kind: 'stage', value: stage.id }] : [];

export function defaultQuestion(model: JourneyModel): DefaultQuestion {
  const stages = model.stages.filter(canBeEntered);
  const at = stages.findIndex((stage) => stage.goal);
  const goal = stages[at] ?? stages.at(-1);
  // A goal that comes first, or that nothing can reach, leaves too few steps for a question: then all stages are asked.
  const upToGoal = at > 0 ? stages.slice(0, at + 1) : stages;
  return { steps: upToGoal.map(contactsOf), first: contactsOf(upToGoal[0]), goal: contactsOf(goal) };
}
