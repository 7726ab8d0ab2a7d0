import * as z from 'zod';
import { reportAnswer, reportFields } from './common';
import { step } from './steps';

export const lifecycleInput = z.strictObject({
  ...reportFields,
  /** Days, weeks from Monday, or months of the workspace's calendar. */
  by: z.enum(['day', 'week', 'month']).default('week'),
  /** What counts as being active; left out: any contact of the customer's own doing. */
  activity: step.optional(),
});
export type LifecycleInput = z.input<typeof lifecycleInput>;

/**
 * Customers of one day, week or month, each in one of the first three. Cells: `new.<start>`, `returning.<start>`,
 * `back.<start>`, `active.<start>`, `quiet.<start>`.
 */
export const lifecycleBucket = z.object({
  /** First day. */
  start: z.iso.date(),
  /** Active here for the first time ever. */
  new: z.number().int(),
  /** Active here and in the bucket before. */
  returning: z.number().int(),
  /** Active here and earlier, but not in the bucket before. */
  back: z.number().int(),
  /** new + returning + back. */
  active: z.number().int(),
  /** Active in the bucket before and not here; null while the bucket is running: they may still come. */
  quiet: z.number().int().nullable(),
  /** False while the bucket is running: its figures can still grow. */
  complete: z.boolean(),
});
export type LifecycleBucket = z.infer<typeof lifecycleBucket>;

export const lifecycleData = z.object({
  by: z.enum(['day', 'week', 'month']),
  /**
   * Whole calendar buckets that touch the period and have begun, ascending. From one to the next
   * active = active before + new + back − quiet.
   */
  buckets: z.array(lifecycleBucket),
});
export type LifecycleData = z.infer<typeof lifecycleData>;
export const lifecycleAnswer = reportAnswer(lifecycleData);
export type LifecycleAnswer = z.infer<typeof lifecycleAnswer>;
