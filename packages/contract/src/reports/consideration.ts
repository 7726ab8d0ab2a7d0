import * as z from 'zod';
import { bilingual } from '../common/index';
import { reportAnswer, reportFields } from './common';
import { interval, share, spread, step } from './steps';

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
  /** Also why deals were lost and which rivals are named: asked of the log, which takes longer. */
  alternatives: z.boolean().default(false),
  /** Rivals looked for beside those that properties name, as they are written. */
  rivals: z.array(z.string().trim().min(1).max(80)).max(30).default([]),
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

const worth = {
  /** What lost deals were worth: the sum of those that say it, null where none does. */
  value: z.number().nullable(),
  /** How many of them say it. */
  priced: z.number().int(),
};

/** Why deals were lost. Cell `reason.<name>`. */
export const lostReasonRow = z.object({
  /** Letters and digits of the text in lower case: spellings that differ in nothing else are one reason. */
  name: z.string(),
  /** As it was written. */
  text: z.string(),
  deals: z.number().int(),
  /** Who lost them: contacts of the deals (or companies, where these are asked about). */
  people: z.number().int(),
  /** Of the lost deals that say why; 95 % interval of Wilson. */
  share: share.nullable(),
  interval,
  ...worth,
});
export type LostReasonRow = z.infer<typeof lostReasonRow>;

/** Deals whose last decision falls in the period. */
export const lostDeals = z.object({
  /** Lost ones. Cell `lost`. */
  deals: z.number().int(),
  won: z.number().int(),
  people: z.number().int(),
  /** Lost ones of those decided. */
  share: share.nullable(),
  interval,
  ...worth,
  /** Lost ones that say why. Cell of the others: `unexplained`. */
  explained: z.number().int(),
  /** Most deals first, fifty at most. */
  reasons: z.array(lostReasonRow),
  /** What lost deals were lost for beside the reasons told. */
  others: z.object({ reasons: z.number().int(), deals: z.number().int() }),
});
export type LostDeals = z.infer<typeof lostDeals>;

/** A rival that customers name. Cells `rival.<name>`, and `rival.<name>.lost` of who lost a deal to it. */
export const rivalRow = z.object({
  name: z.string(),
  text: z.string(),
  people: z.number().int(),
  contacts: z.number().int(),
  /** Of who names any; 95 % interval of Wilson. */
  share: share.nullable(),
  interval,
  /** Contacts by where it is named. */
  namedIn: z.object({
    deal: z.number().int(),
    review: z.number().int(),
    survey: z.number().int(),
    comparison: z.number().int(),
    mention: z.number().int(),
  }),
  /** Deals decided in the period in which it is named. */
  won: z.number().int(),
  lost: z.number().int(),
  /** Lost ones of those decided; null of fewer than ten. */
  lostShare: share.nullable(),
  lostInterval: interval,
  ...worth,
});
export type RivalRow = z.infer<typeof rivalRow>;

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
  /** null: not asked for, or the catalogue has no such touchpoints. */
  lostDeals: lostDeals.nullable(),
  /** Who named any: cell `rivals`. Most people first, fifty at most. */
  rivals: z.object({ people: z.number().int(), rows: z.array(rivalRow) }).nullable(),
  currency: z.string(),
});
export type ConsiderationData = z.infer<typeof considerationData>;
export const considerationAnswer = reportAnswer(considerationData);
export type ConsiderationAnswer = z.infer<typeof considerationAnswer>;
