import type { Actor } from '@viaggio/domain/ports/access';
import type { AuditStore } from '@viaggio/domain/ports/audit';
import type { PlanDirectory, StoredPlan, TrackingPlanStore } from '@viaggio/domain/ports/trackingPlans';
import { AppError } from '@viaggio/domain/shared';
import {
  type OnViolation,
  type PlannedEvent,
  readSchema,
  type TrackingPlan,
} from '@viaggio/domain/trackingPlan';

export interface SavePlanDeps {
  readonly plans: TrackingPlanStore;
  readonly directory: Pick<PlanDirectory, 'forget'>;
  readonly audit: Pick<AuditStore, 'record'>;
}

/** A plan as it was sent: its schemas may be anything. */
export interface WrittenPlan {
  readonly unplanned: TrackingPlan['unplanned'];
  readonly events: readonly {
    readonly name: string;
    readonly onViolation: OnViolation;
    readonly schema: unknown;
  }[];
}

const PROBLEMS = {
  schema_invalid: 'This is not a schema: a keyword has a value that JSON Schema does not allow.',
  schema_keyword_unknown:
    'This keyword is not checked here: take it out, so that no rule only seems to hold.',
  schema_too_large: 'The schema is too large: at most six levels and two thousand parts.',
} as const;

/** Writes the next version. What arrives from now on is held against it; what is stored stays as it is. */
export async function savePlan(
  deps: SavePlanDeps,
  by: { readonly workspace: number; readonly actor: Actor },
  { version, plan }: { readonly version: number; readonly plan: WrittenPlan },
): Promise<StoredPlan> {
  const { workspace, actor } = by;
  const read: TrackingPlan = { unplanned: plan.unplanned, events: readEvents(plan.events) };
  const saved = await deps.plans.save(workspace, version, read, actor);
  if (saved === undefined) {
    throw new AppError(
      'plan_changed',
      'Somebody changed the tracking plan meanwhile: look at theirs, then save again.',
      { status: 409, field: 'version' },
    );
  }
  deps.directory.forget();
  await deps.audit.record({
    workspace,
    actor,
    action: 'tracking_plan.saved',
    target: `plan:${saved}`,
    detail: { events: read.events.length, unplanned: read.unplanned },
  });
  return (await deps.plans.find(workspace, saved))!;
}

function readEvents(events: WrittenPlan['events']): PlannedEvent[] {
  const seen = new Set<string>();
  return events.map(({ name, onViolation, schema }, index) => {
    if (seen.has(name)) {
      throw new AppError('plan_event_twice', `The plan has the event "${name}" twice: keep one.`, {
        status: 422,
        field: `events.${index}.name`,
      });
    }
    seen.add(name);
    const read = readSchema(schema);
    if (read.kind === 'schema') return { name, onViolation, schema: read.schema };
    const path = read.path === '' ? '' : `.${read.path}`;
    throw new AppError(read.code, `${name}${path && ` ${read.path}`}: ${PROBLEMS[read.code]}`, {
      status: 422,
      field: `events.${index}.schema${path}`,
    });
  });
}
