import { PLAN_CODES } from '@viaggio/domain/trackingPlan';
import * as z from 'zod';
import { instant } from '../common/index';

export const plannedEvent = z.object({
  /** Name of the event; `Page Viewed`, `Screen Viewed`, `Identify`, `Group` for what is not a track. */
  name: z.string().trim().min(1).max(200),
  /** `fix`: kept apart among the rows to fix; `flag`: stored, marked and counted. */
  onViolation: z.enum(['fix', 'flag']),
  /**
   * JSON Schema (2020-12) of the properties, or of the traits of an identify or group: type, enum, const, format
   * (date-time, date, email, uri), minimum, maximum, minLength, maxLength, items, minItems, maxItems, properties,
   * required, additionalProperties (true or false), title, description. Other keywords are refused.
   */
  schema: z.record(z.string(), z.unknown()),
});

export const trackingPlanInput = z.object({
  /** The version this was made from; 0: none. */
  version: z.number().int().min(0).max(1_000_000),
  /** What becomes of a track whose name the plan does not have. */
  unplanned: z.enum(['accept', 'flag', 'fix']),
  events: z.array(plannedEvent).max(500),
});
export type TrackingPlanInput = z.infer<typeof trackingPlanInput>;

export const trackingPlan = trackingPlanInput.extend({
  /** Name of who wrote this version, or ''. */
  by: z.string(),
  /** null: there is none yet. */
  at: instant.nullable(),
});
export type TrackingPlanAnswer = z.infer<typeof trackingPlan>;

export const trackingPlanQuery = z.object({
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

export const planDays = z.object({ days: z.coerce.number().int().min(1).max(400).default(30) });

export const trackingPlanDraft = trackingPlanInput.extend({
  seen: z.array(z.object({ name: z.string(), events: z.number().int() })),
});

export const planVersion = z.object({
  version: z.number().int(),
  events: z.number().int(),
  by: z.string(),
  at: instant,
});

export const planViolation = z.object({
  /** Name of the event; '' where the row does not say it. */
  event: z.string(),
  code: z.enum(PLAN_CODES),
  field: z.string(),
  events: z.number().int(),
  lastAt: instant,
  /** Waits among the rows to fix, or was stored. */
  state: z.enum(['waiting', 'stored']),
});
