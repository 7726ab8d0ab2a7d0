import * as z from 'zod';
import { reportAnswer, reportFields } from './common';
import { duration, histogram, interval, share, spread, step } from './steps';

export const repurchaseInput = z.strictObject({
  ...reportFields,
  /** What counts as a purchase; left out: what leads to the goal of the default stages, confirmation pages aside. */
  purchase: step.optional(),
  /** Purchases that follow each other within this time are one, at the moment of the first; null: each counts. */
  merge: duration.default(null),
});
export type RepurchaseInput = z.input<typeof repurchaseInput>;

/** Share of customers who have bought again so many days after. */
export const repurchasePoint = z.object({
  days: z.number().int(),
  /** Kaplan–Meier; null where nobody has been followed so long, or where they are too few. */
  share: share.nullable(),
  /** 95 %: Greenwood's variance, on the log-log scale. */
  interval,
  /** Customers still followed, and not back, right before this day ends. */
  atRisk: z.number().int(),
});
export type RepurchasePoint = z.infer<typeof repurchasePoint>;

export const repurchaseData = z.object({
  /** Customers with a purchase in the period. Cell `buyers`. */
  people: z.number().int(),
  /** Purchases in the period. */
  purchases: z.number().int(),
  /** Of those customers, who bought again after their first purchase of the period, by now. Cell `again`. */
  again: z.number().int(),
  /** Who has not bought again so far. Cell `waiting`. */
  waiting: z.number().int(),
  /** From each purchase of the period to the same customer's next one, whenever that was: how many such pairs. */
  intervals: z.number().int(),
  /** Their time, in seconds. */
  ...spread.shape,
  /** `people`: pairs of purchases, not people. */
  histogram,
  /**
   * The same by which purchase of the customer's life the first of the two was: 1, 2, 3, and 4 for the fourth and all
   * later ones. Always four rows. Cell `order.<number>`: customers with such a pair.
   */
  byOrder: z.array(
    z.object({
      order: z.number().int(),
      /** Purchases of the period that were this one, and how many of them were followed by another. */
      purchases: z.number().int(),
      intervals: z.number().int(),
      ...spread.shape,
    }),
  ),
  /** How many buy again within so many days, those still being followed included (Kaplan and Meier, 1958). */
  curve: z.object({
    /** Fewer than ten customers: no shares are told. */
    tooFew: z.boolean(),
    /** Days until half have bought again; null when the curve does not reach one half. */
    medianDays: z.number().int().nullable(),
    /** At 30, 60, 90, 180 and 365 days. */
    points: z.array(repurchasePoint),
    /** The curve itself, a step at each point: at most 100, ascending in days and in share. */
    steps: z.array(repurchasePoint),
  }),
});
export type RepurchaseData = z.infer<typeof repurchaseData>;
export const repurchaseAnswer = reportAnswer(repurchaseData);
export type RepurchaseAnswer = z.infer<typeof repurchaseAnswer>;
