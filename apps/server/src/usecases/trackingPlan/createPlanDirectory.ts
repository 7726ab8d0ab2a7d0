import type { PlanDirectory, TrackingPlanStore } from '@viaggio/domain/ports/trackingPlans';
import { compilePlan, type PlanCheck } from '@viaggio/domain/trackingPlan';
import { CachedLookup } from '../keys/cachedLookup';

/** `check` is undefined in a workspace without a plan: that is an answer too, and is remembered. */
interface Known {
  readonly version: number;
  readonly check: PlanCheck | undefined;
}

/**
 * The plans in force, compiled once for each version. Collection asks for every request: what is known serves for up to
 * two seconds without a question to the store, and for a minute while the store does not answer.
 */
export function createPlanDirectory(
  plans: Pick<TrackingPlanStore, 'find'>,
  { monotonic }: { monotonic: () => number },
): PlanDirectory {
  const compiled = new Map<number, Known>();
  const load = async (workspace: number): Promise<Known> => {
    const found = await plans.find(workspace);
    const version = found?.version ?? 0;
    const before = compiled.get(workspace);
    if (before?.version === version) return before;
    const known = { version, check: found && compileUnlessEmpty(found.plan, version) };
    compiled.set(workspace, known);
    return known;
  };
  const lookup = new CachedLookup<Known>({
    load: (key) => load(Number(key)),
    now: monotonic,
    freshMs: 1_000,
    maxMs: 2_000,
    brokenMs: 60_000,
    maxEntries: 10_000,
  });
  return {
    find: async (workspace) => (await lookup.find(String(workspace)))?.check,
    forget: () => lookup.forget(),
  };
}

/** A plan that says nothing costs nothing. */
function compileUnlessEmpty(...[plan, version]: Parameters<typeof compilePlan>): PlanCheck | undefined {
  return plan.events.length === 0 && plan.unplanned === 'accept' ? undefined : compilePlan(plan, version);
}
