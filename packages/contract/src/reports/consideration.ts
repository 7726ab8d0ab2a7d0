import * as z from 'zod';
import { bilingual } from '../common/index';
import { reportAnswer, reportFields } from './common';
import { share, spread, step } from './steps';

export const considerationInput = z.strictObject({
  ...reportFields,
  /** "Which brand is for me?" or "where should I buy it?": what counts as considering when `considers` is left out. */
  rule: z.enum(['brand', 'where']).default('brand'),
  /**
   * What counts as considering. Left out: contacts of the customer's own at touchpoints that answer the question by
   * their channel (brand: reviews, press, assistants, search, influencers, blogs, word of mouth; where: comparison,
   * marketplaces, stores, resellers) or else by their moment (brand: interest; where: decision).
   */
  considers: step.optional(),
  /** What counts as having bought; left out: what leads to the goal of the default stages. */
  conversion: step.optional(),
  /** From the first contact of considering, inclusive. */
  within: z.string().max(40).default('P30D'),
  by: z.enum(['touchpoint', 'channel']).default('touchpoint'),
});
export type ConsiderationInput = z.input<typeof considerationInput>;

/**
 * One touchpoint or channel. Cells: `did.<name>` (all who had it), `did.<name>.buyers`, `did.<name>.others`.
 */
export const considerationRow = z.object({
  name: z.string(),
  /** Who had such a contact while considering, and who had not: of buyers and of others. */
  buyersDid: z.number().int(),
  othersDid: z.number().int(),
  buyersDidNot: z.number().int(),
  othersDidNot: z.number().int(),
  /** Of buyers, and of others, the share that had it. */
  shareOfBuyers: share.nullable(),
  shareOfOthers: share.nullable(),
  /** Share who bought among those who had it ÷ among those who had not: 1 no difference. null when too few. */
  lift: z.number().nullable(),
  /** 95 % interval of the lift (Katz and others, 1978); null when too few, or when nobody on one side bought. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** How far the interval lies from 1, on the scale of logarithms: 0 when it holds 1. Rows are sorted by it. */
  evidence: z.number(),
  /** Fewer than ten buyers, others, customers who had it, or customers who had not. */
  tooFew: z.boolean(),
  /** A step of buying itself (cart, checkout, payment; the shop as a channel): after all others, told apart. */
  buying: z.boolean(),
});
export type ConsiderationRow = z.infer<typeof considerationRow>;

export const considerationData = z.object({
  rule: z.enum(['brand', 'where']),
  by: z.enum(['touchpoint', 'channel']),
  /** Who considered in the period: buyers + others + open. */
  people: z.number().int(),
  /** Who bought within the time. Cell `buyers`. */
  buyers: z.number().int(),
  /** Who was followed for all of it and did not. Cell `others`. */
  others: z.number().int(),
  /** Whose time is not over, and who has not bought so far: in no row. Cell `open`. */
  open: z.number().int(),
  /** From the first contact of considering to the purchase, of buyers: seconds. */
  timeToPurchase: spread,
  /** What goes together with buying, strongest evidence first. Not what causes it. */
  rows: z.array(considerationRow),
  names: z.record(z.string(), bilingual),
});
export type ConsiderationData = z.infer<typeof considerationData>;
export const considerationAnswer = reportAnswer(considerationData);
export type ConsiderationAnswer = z.infer<typeof considerationAnswer>;
