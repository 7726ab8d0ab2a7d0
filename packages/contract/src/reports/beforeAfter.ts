import * as z from 'zod';
import { bilingual, instant } from '../common/index';
import { reportAnswer, reportFields } from './common';
import { comparedMeans, comparedShares } from './compared';

const day = z.iso.date();

export const beforeAfterInput = z.strictObject({
  unit: reportFields.unit,
  segment: reportFields.segment,
  persona: reportFields.persona,
  place: reportFields.place,
  channel: reportFields.channel,
  customers: reportFields.customers,
  model: z.string().max(64).optional(),
  /** Local day on which something changed: the first of the days after it. */
  day,
  /** Id of the note that marks the change, so that it is not told as another. */
  note: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .optional(),
  /** Days after, held against as many before; fewer where not so many are over. */
  days: z.number().int().min(1).max(366).default(28),
});
export type BeforeAfterInput = z.input<typeof beforeAfterInput>;

const verdict = z.enum(['better', 'worse', 'unclear', 'tooFew']);
export type Verdict = z.infer<typeof verdict>;

/** `first` is after, `second` before. Cells: `before.<stage>.<figure>`, `after.<stage>.<figure>` of the overview. */
export const changedStage = z.object({
  stage: z.string(),
  name: bilingual,
  entered: z.object({ before: z.number().int(), after: z.number().int() }),
  /** Of those who entered in the period, who had moved on when it ended. Null for the last stage. */
  conversion: comparedShares.extend({ verdict }).nullable(),
  /** Of those who left the stage in the period, who was lost. */
  lost: comparedShares.extend({ verdict }),
  feeling: comparedMeans.extend({ verdict }),
  /** Seconds: typical time to moving on. */
  time: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
});
export type ChangedStage = z.infer<typeof changedStage>;

/** What else changed in these days. */
const otherChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), id: z.string(), from: day, text: z.string() }),
  z.object({
    kind: z.literal('version'),
    what: z.enum(['touchpoints', 'stages']),
    version: z.number().int(),
    at: instant,
  }),
  /** Days on which the connection was heard. */
  z.object({
    kind: z.literal('source'),
    name: z.string(),
    before: z.number().int(),
    after: z.number().int(),
  }),
  /** Contacts of customers. */
  z.object({
    kind: z.literal('channel'),
    channel: z.string(),
    before: z.number().int(),
    after: z.number().int(),
  }),
]);
export type OtherChange = z.infer<typeof otherChange>;

export const beforeAfterData = z.object({
  /** Days of each period; fewer than asked where not so many are over. */
  days: z.number().int(),
  before: z.object({ from: day, to: day }),
  after: z.object({ from: day, to: day }),
  stages: z.array(changedStage),
  /** Of everybody, in any stage and in none. */
  feeling: comparedMeans.extend({ verdict }),
  otherChanges: z.array(otherChange),
});
export type BeforeAfterData = z.infer<typeof beforeAfterData>;

export const beforeAfterAnswer = reportAnswer(beforeAfterData);
export type BeforeAfterAnswer = z.infer<typeof beforeAfterAnswer>;
