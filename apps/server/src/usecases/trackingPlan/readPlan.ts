import type { PlanReader, StoredPlan, TrackingPlanStore } from '@viaggio/domain/ports/trackingPlans';
import { AppError } from '@viaggio/domain/shared';
import { draftPlan, type EventSample, type TrackingPlan } from '@viaggio/domain/trackingPlan';

export interface ReadPlanDeps {
  readonly plans: Pick<TrackingPlanStore, 'find'>;
  readonly reader: PlanReader;
  readonly now: () => number;
}

const DAY_MS = 86_400_000;
const NONE: StoredPlan = { version: 0, plan: { unplanned: 'accept', events: [] }, by: '', at: 0 };

/** The plan in force (version 0: none yet), or one of its versions. */
export async function readPlan(
  { plans }: Pick<ReadPlanDeps, 'plans'>,
  workspace: number,
  version?: number,
): Promise<StoredPlan> {
  const found = await plans.find(workspace, version);
  if (found !== undefined) return found;
  if (version === undefined) return NONE;
  throw new AppError('plan_version_not_found', 'The tracking plan has no such version.', { status: 404 });
}

/** Events drafted at most, and events of each that a draft looks at. */
const SAMPLED = { names: 200, each: 400 };

export interface DraftedPlan {
  readonly version: number;
  readonly plan: TrackingPlan;
  /** How many events of each name arrived, of those that arrived. */
  readonly seen: readonly Pick<EventSample, 'name' | 'events'>[];
}

/** The plan as what arrived in the last days would have it; what is written of an event stays. */
export async function readDraft(deps: ReadPlanDeps, workspace: number, days: number): Promise<DraftedPlan> {
  const end = deps.now();
  const [current, samples] = await Promise.all([
    deps.plans.find(workspace),
    deps.reader.sample(workspace, { from: end - days * DAY_MS, end }, SAMPLED),
  ]);
  return {
    version: current?.version ?? 0,
    plan: draftPlan(samples, current?.plan),
    seen: samples.map(({ name, events }) => ({ name, events })),
  };
}
