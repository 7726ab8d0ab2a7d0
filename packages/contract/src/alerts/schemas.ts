import * as z from 'zod';
import { instant, label } from '../common/index';
import { funnelInput, step } from '../reports/index';

const place = z.string().max(200).optional();

/** What an alert watches: a report's question without its period, and the one figure that is the answer. */
export const alertWatch = z.discriminatedUnion('report', [
  /** Share of those who began that came to the last step: of those who began in the period. */
  z.strictObject({
    report: z.literal('funnel'),
    question: funnelInput.omit({ period: true, breakdown: true }),
    figure: z.literal('lastShare'),
  }),
  /** A stage of the map: cycles that entered, moved on or were lost; conversion is moved on ÷ entered. */
  z.strictObject({
    report: z.literal('overview'),
    question: z.strictObject({
      model: z.string().max(64).optional(),
      stage: z.string().min(1).max(64),
      place,
    }),
    figure: z.enum(['entered', 'movedOn', 'lost', 'conversion']),
  }),
  /** Customers who had such a contact. */
  z.strictObject({
    report: z.literal('contacts'),
    question: z.strictObject({ step, place }),
    figure: z.literal('people'),
  }),
  /** Customers who met a snag: of one name, or of any. */
  z.strictObject({
    report: z.literal('snags'),
    question: z.strictObject({ event: z.string().min(1).max(200).optional(), place }),
    figure: z.literal('people'),
  }),
  z.strictObject({
    report: z.literal('orders'),
    question: z.strictObject({ place }),
    figure: z.enum(['orders', 'revenue']),
  }),
  /** Net promoter score of the answers of the period; fewer than ten answers are no number. */
  z.strictObject({
    report: z.literal('nps'),
    question: z.strictObject({ place }),
    figure: z.literal('score'),
  }),
]);
export type AlertWatch = z.infer<typeof alertWatch>;

/** `unusual`: by chance alone on one day in 1,000 (low), 100 (normal), 20 (high), against the same weekdays. */
export const alertCondition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('above'), value: z.number() }),
  z.strictObject({ kind: z.literal('below'), value: z.number() }),
  z.strictObject({ kind: z.literal('unusual'), sensitivity: z.enum(['low', 'normal', 'high']) }),
]);

export const alertInput = z.strictObject({
  name: label,
  watch: alertWatch,
  condition: alertCondition,
  /** Looked at after each whole hour or day of the workspace's time zone. */
  every: z.enum(['hour', 'day']),
  to: z.strictObject({
    /** Ids of members who get a mail. */
    members: z
      .array(z.string().regex(/^\d{1,9}$/))
      .max(50)
      .default([]),
    /** Address that is called with a signed POST; https only. */
    webhook: z.url().max(2_000).nullable().default(null),
  }),
  enabled: z.boolean().default(true),
});
export type AlertInput = z.input<typeof alertInput>;

export const alertState = z.object({
  at: instant,
  /** The hour or day looked at. */
  from: instant,
  to: instant,
  value: z.number().nullable(),
  /** What the same hour or day of the weeks before lets expect; null while it is not known. */
  expected: z.number().nullable(),
  n: z.number().int(),
  learning: z.boolean(),
  fired: z.boolean(),
  /** Why it could not be looked at: a code; '' when it was. */
  fault: z.string(),
});

export const alert = z.object({
  id: z.string(),
  name: z.string(),
  watch: alertWatch,
  condition: alertCondition,
  every: z.enum(['hour', 'day']),
  to: z.object({ members: z.array(z.string()), webhook: z.string().nullable() }),
  enabled: z.boolean(),
  /** Places its figures are limited to; null: all. */
  places: z.array(z.string()).nullable(),
  createdAt: instant,
  state: alertState.nullable(),
});
export type Alert = z.infer<typeof alert>;

/** `signingSecret` is answered once, when the webhook is new: keep it. */
export const alertSaved = alert.extend({ signingSecret: z.string().nullable() });

export const alertList = z.object({
  items: z.array(alert),
  /** Whether this server can send mail. */
  mail: z.boolean(),
});

export const delivery = z.object({
  id: z.string(),
  channel: z.enum(['mail', 'webhook']),
  recipient: z.string(),
  /** `unknown`: the answer never came; it is not sent again. */
  state: z.enum(['waiting', 'sending', 'sent', 'failed', 'unknown']),
  attempts: z.number().int(),
  reason: z.string(),
  at: instant,
});
export type Delivery = z.infer<typeof delivery>;

export const alertEvent = z.object({
  id: z.string(),
  from: instant,
  to: instant,
  value: z.number(),
  expected: z.number().nullable(),
  n: z.number().int(),
  firedAt: instant,
  confirmedAt: instant.nullable(),
  deliveries: z.array(delivery),
});
export type AlertEvent = z.infer<typeof alertEvent>;

/** What the alert would say of the last whole period, and the messages that were sent to try it. */
export const alertTest = z.object({
  value: z.number().nullable(),
  expected: z.number().nullable(),
  n: z.number().int(),
  learning: z.boolean(),
  wouldFire: z.boolean(),
  from: instant,
  to: instant,
  deliveries: z.array(delivery),
});
export type AlertTest = z.infer<typeof alertTest>;

/** The member's own morning mail. */
export const dailyMail = z.object({
  on: z.boolean(),
  /** Whether this server can send mail; `missing` names the settings it lacks. */
  mail: z.boolean(),
  missing: z.array(z.string()),
  email: z.string(),
});
export type DailyMail = z.infer<typeof dailyMail>;
