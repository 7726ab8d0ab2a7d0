import { type Check, compileSchema } from './compileSchema';
import type { OnViolation, PlanCheck, TrackingPlan, Violation } from './types';

interface Compiled {
  readonly check: Check;
  readonly consequence: OnViolation;
}

/** Calls whose own words are traits. */
const SAID_AS_TRAITS = new Set(['identify', 'group']);

/**
 * Makes a plan ready for the hot path of collection: once for each version, then one look-up by the event's name and no
 * allocation for an event that agrees.
 */
export function compilePlan(plan: TrackingPlan, version: number): PlanCheck {
  const events = new Map<string, Compiled>(
    plan.events.map(({ name, onViolation, schema }) => [
      name,
      { check: compileSchema({ type: 'object', ...schema }), consequence: onViolation },
    ]),
  );
  const unknown: Violation | undefined =
    plan.unplanned === 'accept'
      ? undefined
      : { code: 'plan_event_unknown', field: 'event', consequence: plan.unplanned, version };
  return (type, name, properties) => {
    const planned = events.get(name);
    if (planned === undefined) return type === 'track' ? unknown : undefined;
    const broken = planned.check(properties);
    if (broken === undefined) return undefined;
    const field = `${SAID_AS_TRAITS.has(type) ? 'traits' : 'properties'}${broken.path}`;
    return { code: broken.code, field, consequence: planned.consequence, version };
  };
}
