import * as z from 'zod';
import { bilingual, slug } from '../common/index';
import { reportAnswer, reportFields } from './common';
import { interval, share, step } from './steps';

export const snagsInput = z.strictObject({
  ...reportFields,
  /** Ids of the kinds to look for; without it all known ones. */
  kinds: z.array(z.string().max(64)).max(60).readonly().optional(),
  /** Kinds of one's own. */
  own: z
    .array(z.strictObject({ id: slug, name: bilingual.optional(), step }))
    .max(10)
    .readonly()
    .optional(),
  /** ISO 8601: a checkout or cart that no order follows in this time was abandoned. */
  within: z.string().max(40).default('P1D'),
  /** ISO 8601: for so long after a snag, and after the moments it is held against, conversion is followed. */
  followed: z.string().max(40).default('P7D'),
  /** What a snag costs is counted in these; without it the entry of the goal stage of the default model. */
  conversion: step.optional(),
  /** Steps of buying whose day-by-day conversion is watched; without it product, cart, checkout, payment, order. */
  funnel: z.array(step).min(2).max(8).readonly().optional(),
  /** A property of events by whose most frequent values snags and steps are told apart, e.g. `device`. */
  splitBy: z.string().min(1).max(200).optional(),
});
export type SnagsInput = z.input<typeof snagsInput>;

/** How often somewhere, the most first. Five at most. */
const places = z.array(
  z.object({
    name: z.string(),
    label: bilingual.nullable(),
    times: z.number().int(),
    people: z.number().int(),
  }),
);

/**
 * Conversion after the first snag of each customer, against moments at which others could have met it and did not:
 * matched exactly on the contact they stood at (event and touchpoint), its stage, days since their cycle began (0, 1–6,
 * 7–29, 30 and more), month, and how long ago that contact was (30 minutes, a day, a week, longer). What fails a step is
 * held against the times the step was taken and did not fail; what is abandoned against what was begun and not
 * abandoned: there the difference says what is at stake, not an effect. Of more than 200,000 customers a sample is
 * followed: `sampled` says of how many.
 */
export const snagCost = z.object({
  /** Customers with the snag whose time to convert is over, and who have matched controls. */
  followed: z.number().int(),
  converted: z.number().int(),
  /** converted ÷ followed, and its Wilson 95 % interval. null with too few. */
  share: share.nullable(),
  interval,
  /** Moments without the snag that they are held against; of one customer there may be several. */
  controls: z.number().int(),
  /** Their conversion, weighted. null with too few. */
  controlShare: share.nullable(),
  /** controlShare − share: what the snag takes away; negative: nothing. null with too few. */
  difference: z.number().nullable(),
  /** 95 % of the difference (Newcombe, the controls at the number of customers they weigh as much as). */
  differenceInterval: z.tuple([z.number(), z.number()]).nullable(),
  /** Customers with the snag whose time is not over. */
  open: z.number().int(),
  /** Share of the customers followed for whom there is no moment like theirs: left out above. null: nobody was followed. */
  unmatched: share.nullable(),
  /** max(0, difference) × customers with the snag that can be compared; null with too few. */
  lostConversions: z.number().nullable(),
  /** lostConversions × typical order; null without orders or with too few. */
  valueLost: z.number().nullable(),
  /** Fewer than 10 customers followed, or others that weigh as much as fewer than 10. */
  tooFew: z.boolean(),
});
export type SnagCost = z.infer<typeof snagCost>;

export const snagKind = z.object({
  /** Cells: `snag.<id>` the customers who met it; `lost.<id>` those who were followed and did not convert. */
  id: z.string(),
  /** null for a kind of one's own without a name. */
  name: bilingual.nullable(),
  source: z.enum(['event', 'abandoned', 'own']),
  /** False: none of its events has ever come in, so 0 says nothing ("not measured"). */
  measured: z.boolean(),
  /** How often, and how many customers, in the period. */
  times: z.number().int(),
  people: z.number().int(),
  /** people ÷ customers active in the period; null without any. */
  share: share.nullable(),
  /** Abandoned ones: begun, not followed by an order, and the time is not over. Not in `times`. */
  open: z.number().int(),
  trend: z.array(
    z.object({
      start: z.iso.date(),
      times: z.number().int(),
      people: z.number().int(),
      /** False: the bucket, or the time in which one may still come back, is not over. */
      complete: z.boolean(),
    }),
  ),
  where: z.object({
    channels: places,
    /** Empty for members who may not see all places. */
    places,
    /** Paths of pages without query; from the log, for kinds with an event. */
    pages: places,
    /** Values of `splitBy`; empty without it. */
    values: places,
  }),
  /** Stages at that moment, in the order of the default model; `none`: not in any. */
  stages: places,
  cost: snagCost,
});
export type SnagKind = z.infer<typeof snagKind>;

/** Days in a row that are unlike the same weekdays before. */
export const incident = z.object({
  /** `snag`: times by active customers; `step`: conversion of one step of buying into the next on the same day;
   * `volume`: customers of a channel, campaign source, touchpoint or page (rises), or of a place (falls, unless it was as
   * quiet elsewhere). */
  about: z.enum(['snag', 'step', 'volume']),
  /** Id of the snag; `1-2` for steps 1 to 2; name of the channel, source, touchpoint, page or place. */
  kind: z.string(),
  /** What a volume is of. */
  by: z.enum(['channel', 'source', 'touchpoint', 'page', 'place']).nullable(),
  name: bilingual.nullable(),
  /** Value of `splitBy` that it is of; null: all. */
  value: z.string().nullable(),
  direction: z.enum(['rise', 'fall']),
  /** Local days, both inclusive. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** The last day known: it may go on. */
  ongoing: z.boolean(),
  times: z.number(),
  /** Active customers, or customers at the step before; null for volumes. */
  exposure: z.number().nullable(),
  /** What the same weekdays before let expect. */
  expected: z.number(),
  /** times ÷ expected; null: none were expected. */
  ratio: z.number().nullable(),
  /** Standard deviations of its most unusual days. */
  score: z.number(),
});
export type Incident = z.infer<typeof incident>;

export const snagsData = z.object({
  /** Customers active in the period. */
  active: z.number().int(),
  /** The dearest first, then the most frequent; kinds not measured last. */
  kinds: z.array(snagKind),
  trendBy: z.enum(['day', 'week', 'month']),
  /** The steps that were watched. */
  funnel: z.array(z.object({ id: z.string(), name: bilingual.nullable() })),
  /** The latest first. */
  incidents: z.array(incident),
  hasConversion: z.boolean(),
  currency: z.string(),
  typicalOrderValue: z.number().nullable(),
  /**
   * What snags cost was asked of `taken` of the `of` customers, on both sides of the comparison; null: of all. Times,
   * people and days are always of all.
   */
  sampled: z.object({ of: z.number().int(), taken: z.number().int() }).nullable(),
});
export type SnagsData = z.infer<typeof snagsData>;

export const snagsAnswer = reportAnswer(snagsData);
export type SnagsAnswer = z.infer<typeof snagsAnswer>;
