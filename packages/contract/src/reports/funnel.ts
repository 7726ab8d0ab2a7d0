import * as z from 'zod';
import { reportAnswer, reportFields } from './common';
import { breakdown, duration, histogram, interval, share, spread, step } from './steps';

/** What all steps of one customer must have the same value of: a property of the events, or what a contact is known by. */
export const held = z.union([
  z.strictObject({ property: z.string().min(1).max(200) }),
  z.strictObject({ by: z.enum(['channel', 'place', 'campaign', 'source', 'touchpoint']) }),
]);
export type HeldInput = z.infer<typeof held>;

export const funnelInput = z.strictObject({
  ...reportFields,
  steps: z.array(step).max(50),
  /** From the first step to each later one, inclusive. */
  window: duration.default(null),
  /** `strict`: no other contact between; `any`: the steps in any order. */
  order: z.enum(['ordered', 'strict', 'any']).default('ordered'),
  /** Whether every contact of step 1 may start, or only the first of the period. */
  start: z.enum(['any', 'first']).default('any'),
  /** A contact that must not come between two steps. */
  exclude: z.array(step).max(10).optional(),
  breakdown: breakdown.optional(),
  hold: held.optional(),
});
export type FunnelInput = z.input<typeof funnelInput>;

export const funnelStep = z.object({
  people: z.number().int(),
  fromFirst: share.nullable(),
  fromPrevious: share.nullable(),
  /** Wilson 95 % of `fromFirst`. */
  interval,
  /** Wilson 95 % of `fromPrevious`. */
  intervalPrevious: interval,
  timeFromPrevious: spread,
  timeFromFirst: spread,
  histogram,
  /** People of the step before who did not come this far, and of those, whose window is still open. */
  lost: z.number().int(),
  open: z.number().int(),
  /** Of those lost and not open, at the typical order: null without a typical order. */
  valueLost: z.number().nullable(),
});
export type FunnelStep = z.infer<typeof funnelStep>;

export const funnelData = z.object({
  steps: z.array(funnelStep),
  /** By the value of the first contact; `name` null: all the others. Empty without `breakdown`. */
  breakdown: z.array(z.object({ name: z.string().nullable(), people: z.array(z.number().int()) })),
  /** Who began in each day, week or month of the period, and who of them came to the end. */
  trend: z.object({
    by: z.enum(['day', 'week', 'month']),
    points: z.array(
      z.object({
        start: z.iso.date(),
        people: z.number().int(),
        converted: z.number().int(),
        complete: z.boolean(),
      }),
    ),
  }),
  currency: z.string(),
  typicalOrderValue: z.number().nullable(),
});
export type FunnelData = z.infer<typeof funnelData>;

export const funnelAnswer = reportAnswer(funnelData);
export type FunnelAnswer = z.infer<typeof funnelAnswer>;
