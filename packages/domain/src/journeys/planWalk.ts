import type { JourneyModel } from './types';

export const DAY_MS = 86_400_000;

/** A model reduced to what each step of the walk asks, by index of stage. Durations in milliseconds. */
export interface WalkPlan {
  /** Index of the goal; the number of stages when the model has none (then nothing is ever won). */
  readonly goal: number;
  readonly lapseBefore: number;
  readonly lapseAfter: number;
  readonly reentrant: readonly boolean[];
  /** How many matching contacts the rule asks; 1 when it does not count. */
  readonly times: readonly number[];
  /** Length of the rolling window in which they must fall. */
  readonly windows: readonly number[];
}

/** Models are immutable values, and the walk runs once per person: the plan is made once per model. */
const plans = new WeakMap<JourneyModel, WalkPlan>();

/** The plan of a model. Durations are rounded to whole milliseconds, so that all times stay integers. */
export function planWalk(model: JourneyModel): WalkPlan {
  const known = plans.get(model);
  if (known) return known;
  const goal = model.stages.findIndex((stage) => stage.goal);
  const plan: WalkPlan = {
    goal: goal < 0 ? model.stages.length : goal,
    lapseBefore: Math.round(model.lapseDays.beforeGoal * DAY_MS),
    lapseAfter: Math.round(model.lapseDays.afterGoal * DAY_MS),
    reentrant: model.stages.map((stage) => stage.reentrant),
    times: model.stages.map((stage) => stage.entry.atLeast?.times ?? 1),
    windows: model.stages.map((stage) => Math.round((stage.entry.atLeast?.withinDays ?? 0) * DAY_MS)),
  };
  plans.set(model, plan);
  return plan;
}
