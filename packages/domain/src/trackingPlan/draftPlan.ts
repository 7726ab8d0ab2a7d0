import { draftSchema } from './draftSchema';
import type { PlannedEvent, TrackingPlan } from './types';

/** Some events of one name, chosen by chance from those of a period. */
export interface EventSample {
  readonly name: string;
  /** All of that name in the period. */
  readonly events: number;
  /** JSON objects. */
  readonly properties: readonly string[];
}

/** What is seen too seldom to be a rule. */
const LEAST_EVENTS = 5;

/**
 * A plan drafted from what arrives: events the plan has keep what was written of them; new ones are added, to be flagged
 * and not held back, until somebody decides.
 */
export function draftPlan(samples: readonly EventSample[], current: TrackingPlan | undefined): TrackingPlan {
  const written = current?.events ?? [];
  const known = new Set(written.map(({ name }) => name));
  const added = samples
    .filter(({ name, events }) => !known.has(name) && events >= LEAST_EVENTS)
    .map(
      ({ name, properties }): PlannedEvent => ({
        name,
        onViolation: 'flag',
        schema: draftSchema(properties.flatMap(objectOf)),
      }),
    );
  return { unplanned: current?.unplanned ?? 'accept', events: [...written, ...added] };
}

function objectOf(text: string): Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [value as Record<string, unknown>]
      : [];
  } catch {
    return [];
  }
}
