import * as z from 'zod';
import { reportAnswer, reportFields } from './common';
import { histogram, interval, spread, step, toldApart } from './steps';

export const retentionInput = z.strictObject({
  ...reportFields,
  start: step,
  return: step,
  by: z.enum(['day', 'week', 'month']).default('week'),
  mode: z.enum(['on', 'on-or-after', 'on-or-before']).default('on'),
  /** Who starts: at the first time ever, the first time in the period, or every time. */
  cohort: z.enum(['first', 'first-in-period', 'every']).default('first'),
  /** Buckets after the start's own. */
  buckets: z.number().int().min(1).max(120).default(12),
  /** By the contact with which they start. */
  breakdown: toldApart.optional(),
});
export type RetentionInput = z.input<typeof retentionInput>;

export const retentionValue = z.object({
  people: z.number().int(),
  rate: z.number().nullable(),
  /** False while the bucket is still running or ahead: never read as zero. */
  complete: z.boolean(),
});

const overall = z.array(
  z.object({ people: z.number().int(), of: z.number().int(), rate: z.number().nullable(), interval }),
);

export const retentionData = z.object({
  /** `start`: first day of the bucket. `values[n]`: those who came back in bucket n. */
  cohorts: z.array(
    z.object({ start: z.iso.date(), people: z.number().int(), values: z.array(retentionValue) }),
  ),
  /** Over the cohorts whose bucket n is complete. */
  overall,
  /** By the value of the start, most first; `name` null: all the others. Their people add up to the whole. */
  breakdown: z.array(z.object({ name: z.string().nullable(), people: z.number().int(), overall })),
});
export type RetentionData = z.infer<typeof retentionData>;
export const retentionAnswer = reportAnswer(retentionData);
export type RetentionAnswer = z.infer<typeof retentionAnswer>;

export const timeToConvertInput = z.strictObject({
  ...reportFields,
  from: step,
  to: step,
  /** By the first contact. */
  breakdown: toldApart.optional(),
});
export type TimeToConvertInput = z.input<typeof timeToConvertInput>;

export const timeToConvertData = z.object({
  /** Who did the first, and who of them did the second after it. */
  people: z.number().int(),
  converted: z.number().int(),
  /** Seconds from the first `from` of the period to the first `to` after it. */
  ...spread.shape,
  histogram,
  /** By the value of the first contact, most first; `name` null: all the others. */
  breakdown: z.array(
    z.object({
      name: z.string().nullable(),
      people: z.number().int(),
      converted: z.number().int(),
      ...spread.shape,
    }),
  ),
});
export type TimeToConvertData = z.infer<typeof timeToConvertData>;
export const timeToConvertAnswer = reportAnswer(timeToConvertData);
export type TimeToConvertAnswer = z.infer<typeof timeToConvertAnswer>;
