import * as z from 'zod';
import { bilingual } from '../common/index';
import { reportAnswer, reportFields } from './common';
import { interval, share, spread, step } from './steps';

const slug = z.string().min(1).max(100);

export const unansweredInput = z.strictObject({
  ...reportFields,
  /** ISO 8601: within so long after an action, a contact of ours answers it. */
  within: z.string().max(40).default('PT48H'),
  /** Touchpoints whose answer may take another time. */
  windows: z
    .array(z.strictObject({ touchpoint: slug, within: z.string().max(40) }))
    .max(200)
    .optional(),
  /** Contacts of ours that answer nobody, such as newsletters. */
  exclude: step.optional(),
  /** Actions that a map declares answered by hand; without a stage: in any. */
  declared: z
    .array(z.strictObject({ touchpoint: slug, stage: slug.optional() }))
    .max(500)
    .optional(),
});
export type UnansweredInput = z.input<typeof unansweredInput>;

/** What became of actions. */
export const coverage = z.object({
  /** Contacts of the period that are the customer's own act, at a touchpoint. */
  actions: z.number().int(),
  people: z.number().int(),
  /** Actions whose time is over. */
  followed: z.number().int(),
  /** Of them, those that got an answer; and of these, those that the answer names (`responseTo`). */
  answered: z.number().int(),
  named: z.number().int(),
  /** followed − answered. */
  unanswered: z.number().int(),
  /** Time not over, no answer so far: never unanswered. */
  waiting: z.number().int(),
  peopleUnanswered: z.number().int(),
  peopleWaiting: z.number().int(),
  /** answered ÷ followed; null: nothing was followed. Below 10 people followed (`tooFew`) screens say "too few". */
  share: share.nullable(),
  /** Wilson 95 % of the share, for as many independent actions as these are worth. */
  interval,
  tooFew: z.boolean(),
});

/** Cells: `actions.<stage>.<touchpoint>`, `answered.…`, `unanswered.…`, `waiting.…`; `none` for no stage. */
export const unansweredAction = coverage.extend({
  /** Where the customer stood right after it; null: in no stage. */
  stage: z.string().nullable(),
  touchpoint: z.string(),
  name: bilingual,
  says: bilingual,
  channel: z.string(),
  /** Seconds an answer may take. */
  within: z.number(),
  /** Seconds to the answer. */
  time: spread,
  /** A map declares it answered by hand: no event proves it, and it is in no figure. */
  declared: z.boolean(),
  /** Of the cycles that left the stage in the period, the share lost there; null where none left. */
  lossRate: z.number().nullable(),
  /** peopleUnanswered × lossRate × typical order; null where one of them is unknown. */
  value: z.number().nullable(),
});
export type UnansweredAction = z.infer<typeof unansweredAction>;

export const unansweredData = z.object({
  /** By value, then by people without an answer. */
  actions: z.array(unansweredAction),
  /** All actions of a stage. Cells as above with `all` for the touchpoint. */
  stages: z.array(coverage.extend({ stage: z.string().nullable(), value: z.number().nullable() })),
  total: coverage,
  /** Seconds: what was asked, and where another time holds. */
  rule: z.object({
    within: z.number(),
    windows: z.array(z.object({ touchpoint: z.string(), within: z.number() })),
  }),
  /** Contacts of ours that name what they answer. */
  namedResponses: z.number().int(),
  typicalOrderValue: z.number().nullable(),
  currency: z.string(),
  /** Ids and names of the stages, in order. */
  model: z.array(z.object({ id: z.string(), name: bilingual })),
});
export type UnansweredData = z.infer<typeof unansweredData>;

export const unansweredAnswer = reportAnswer(unansweredData);
export type UnansweredAnswer = z.infer<typeof unansweredAnswer>;
