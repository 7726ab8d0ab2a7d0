import * as z from 'zod';
import { bilingual } from '../common/index';
import { reportAnswer, reportFields } from './common';
import { interval, share, spread, step } from './steps';

export const handoversInput = z.strictObject({
  ...reportFields,
  /** ISO 8601: the second contact comes at most so long after the first. null: however long. */
  within: z.string().max(40).nullable().default('P30D'),
  /** ISO 8601: for so long after the second contact customers are followed to the conversion. */
  followed: z.string().max(40).default('P30D'),
  /** What they should come to; without it the entry of the goal stage of the default model. */
  conversion: step.optional(),
});
export type HandoversInput = z.input<typeof handoversInput>;

/**
 * What became of customers after a contact. Each customer counts once: of several such contacts one is drawn, always
 * the same one.
 */
export const handoverOutcome = z.object({
  /** Customers whose time to convert is over. */
  followed: z.number().int(),
  /** Of them, who converted at that contact or after it, in time. */
  converted: z.number().int(),
  /** converted ÷ followed; null: nobody was followed. Below 10 followed (`tooFew`) screens say "too few". */
  share: share.nullable(),
  /** Wilson 95 % of the share. */
  interval,
  /** Followed and not converted. */
  lost: z.number().int(),
  /** Customers whose time is not over: in no other figure. */
  open: z.number().int(),
  tooFew: z.boolean(),
});

/** What those customers said within 7 days after the handover. */
export const handoverFelt = z.object({
  /** Feedback with an emotion. */
  n: z.number().int(),
  /** −2 (angry) … +2 (delighted); null with fewer than 10. */
  mean: z.number().nullable(),
  /** 95 % of the mean; null with fewer than 10. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  tooFew: z.boolean(),
});

/** Two consecutive contacts of one customer in different groups of channels, the second in the period. */
export const handover = z.object({
  /** Ids of groups. Cells: `handover.<from>.<to>`, `lost.<from>.<to>`. */
  from: z.string(),
  to: z.string(),
  /** How often, and how many customers. */
  count: z.number().int(),
  people: z.number().int(),
  /** Seconds between the two contacts: p50 typical, p90 nine in ten within. */
  time: spread,
  outcome: handoverOutcome,
  /** The same of customers whose next contact stayed in the group `from`; null: nobody stayed there. */
  baseline: handoverOutcome.nullable(),
  /** share − baseline share: negative where the handover loses customers. null with too few on either side. */
  difference: z.number().nullable(),
  /** max(0, baseline − share) × followed × typical order; null without orders or with too few on either side. */
  valueLost: z.number().nullable(),
  felt: handoverFelt,
});
export type Handover = z.infer<typeof handover>;

export const handoversData = z.object({
  /** The groups that were met, with the channels of each that have been met in the workspace. */
  groups: z.array(z.object({ id: z.string(), name: bilingual.nullable(), channels: z.array(z.string()) })),
  /** The most frequent first. */
  handovers: z.array(handover),
  /** Consecutive contacts that stayed in a group. Cell: `stay.<group>`. */
  stays: z.array(
    z.object({
      group: z.string(),
      count: z.number().int(),
      people: z.number().int(),
      outcome: handoverOutcome,
    }),
  ),
  /** All handovers of the period, and the customers who made any. */
  total: z.object({ count: z.number().int(), people: z.number().int() }),
  /** What conversion was followed: false where nothing was asked and the default model says nothing. */
  hasConversion: z.boolean(),
  currency: z.string(),
  typicalOrderValue: z.number().nullable(),
});
export type HandoversData = z.infer<typeof handoversData>;

export const handoversAnswer = reportAnswer(handoversData);
export type HandoversAnswer = z.infer<typeof handoversAnswer>;
