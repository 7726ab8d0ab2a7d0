import type { StoredPlan, TrackingPlanStore } from '@viaggio/domain/ports/trackingPlans';
import type { TrackingPlan } from '@viaggio/domain/trackingPlan';
import { limitOf } from '../../usecases/places/limitOf';
import { type ReadPlanDeps, readDraft, readPlan } from '../../usecases/trackingPlan/readPlan';
import { type SavePlanDeps, savePlan } from '../../usecases/trackingPlan/savePlan';
import { instantOf } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

export interface TrackingPlanDeps extends ReadPlanDeps, SavePlanDeps {
  readonly plans: TrackingPlanStore;
}

type PlanRoute =
  | 'getTrackingPlan'
  | 'putTrackingPlan'
  | 'draftTrackingPlan'
  | 'listPlanVersions'
  | 'listPlanViolations';

const DAY_MS = 86_400_000;
const MOST_VIOLATIONS = 200;

const sayEvents = (plan: TrackingPlan) => ({
  unplanned: plan.unplanned,
  events: plan.events.map(({ schema, ...rest }) => ({ ...rest, schema: { ...schema } })),
});

const sayPlan = ({ version, plan, by, at }: StoredPlan) => ({
  version,
  ...sayEvents(plan),
  by,
  at: version === 0 ? null : instantOf(at),
});

/** What events ought to be, and how they are not. */
export function trackingPlanHandlers(deps: TrackingPlanDeps): Handlers<PlanRoute> {
  return {
    getTrackingPlan: async ({ query }, { workspace }) =>
      sayPlan(await readPlan(deps, workspace, query.version)),
    putTrackingPlan: async ({ body }, context) => {
      const { version, ...plan } = body;
      return sayPlan(await savePlan(deps, context, { version, plan }));
    },
    draftTrackingPlan: async ({ query }, { workspace }) => {
      const { version, plan, seen } = await readDraft(deps, workspace, query.days);
      return { version, ...sayEvents(plan), seen: [...seen] };
    },
    listPlanVersions: async (_input, { workspace }) => ({
      items: (await deps.plans.listVersions(workspace)).map(({ at, ...rest }) => ({
        ...rest,
        at: instantOf(at),
      })),
    }),
    listPlanViolations: async ({ query }, { workspace, places }) => {
      const end = deps.now();
      const period = { from: end - query.days * DAY_MS, end: end + 1 };
      const found = await deps.reader.violations(workspace, period, limitOf(places), MOST_VIOLATIONS);
      return { items: found.map(({ lastAt, ...rest }) => ({ ...rest, lastAt: instantOf(lastAt) })) };
    },
  };
}
