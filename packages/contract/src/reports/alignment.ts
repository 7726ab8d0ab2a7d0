import * as z from 'zod';
import { bilingual, instant } from '../common/index';
import { reportAnswer, reportFields } from './common';
import { comparedMeans, comparedShares } from './compared';
import { interval, share } from './steps';

const id = z.string().min(1).max(100);

export const alignmentInput = z.strictObject({
  ...reportFields,
  model: z.string().max(64).optional(),
  /** What a map plans: its stages in order, and the touchpoints of each. */
  plan: z
    .array(
      z.strictObject({
        /** Id of the stage on the map. */
        id,
        /** Id of the stage of the model it shows; null: of none. */
        stage: id.nullable(),
        cards: z
          .array(
            z.strictObject({
              touchpoint: id,
              /** Skipping it is no deviation. */
              optional: z.boolean().optional(),
              /** Cards of a stage that have one come in that order. */
              order: z.number().int().min(0).max(999).nullable().optional(),
            }),
          )
          .max(200),
      }),
    )
    .min(1)
    .max(40),
  /** One customer, whose cycles are laid on the map. */
  person: z.string().max(400).optional(),
});
export type AlignmentInput = z.input<typeof alignmentInput>;

/** Cycles that deviate (`first`) against those that do not (`second`). A comparison, no proof. */
const deviation = z.object({
  /** Who moved on beyond the stage; null where no stage follows. */
  movedOn: comparedShares.nullable(),
  felt: comparedMeans,
});
export type Deviation = z.infer<typeof deviation>;

/** Cells: `reached.<stage>.<touchpoint>`, `skipped.…`, `pending.…`, `outOfOrder.…` (stages of the map). */
export const plannedTouchpoint = z.object({
  stage: z.string(),
  touchpoint: z.string(),
  optional: z.boolean(),
  order: z.number().nullable(),
  /** Cycles that came to the stage. */
  cycles: z.number().int(),
  reached: z.number().int(),
  skipped: z.number().int(),
  /** Open cycles that stand in the stage and may still meet it. */
  pending: z.number().int(),
  /** Not met in its place, but elsewhere in the cycle. */
  outOfOrder: z.number().int(),
  /** reached ÷ (reached + skipped), with Wilson 95 %. */
  share: share.nullable(),
  interval,
  tooFew: z.boolean(),
  /** Cycles that skipped it against those that reached it. */
  skipping: deviation,
});
export type PlannedTouchpoint = z.infer<typeof plannedTouchpoint>;

const extraKind = z.enum(['unplanned', 'again', 'elsewhere', 'early']);

/** One cycle of one customer, laid on the map. */
export const laidCycle = z.object({
  from: instant,
  /** null: it is open. */
  to: instant.nullable(),
  isOpen: z.boolean(),
  farthest: z.string(),
  contacts: z.array(
    z.object({
      time: instant,
      touchpoint: z.string(),
      stage: z.string(),
      /** Stage of the map whose card it is; null: it is none. */
      card: z.string().nullable(),
      kind: z.enum(['planned', ...extraKind.options]),
    }),
  ),
  skipped: z.array(z.object({ stage: z.string(), touchpoint: z.string() })),
});
export type LaidCycle = z.infer<typeof laidCycle>;

export const alignmentData = z.object({
  /** Cycles that began in the period; and those of them that are open. */
  cycles: z.number().int(),
  open: z.number().int(),
  /** Cycles held against the plan; those of rare ways beyond the first 20,000 are left out. */
  aligned: z.number().int(),
  leftOut: z.number().int(),
  /** Cycles with more than 60 planned contacts, of which the first 60 count. */
  cut: z.number().int(),
  /** Cycles that did exactly what was planned. */
  fitting: z.number().int(),
  variants: z.number().int(),
  /** Skipped cards and extra contacts of a cycle, on average. */
  costPerCycle: z.number().nullable(),
  stages: z.array(
    z.object({
      id: z.string(),
      stage: z.string().nullable(),
      cycles: z.number().int(),
      /** Cycles that skipped any of its cards against those that skipped none. */
      skipping: deviation,
      /** Cycles with any unexpected contact in it against those without; null for a stage of no model. */
      unexpected: deviation.nullable(),
    }),
  ),
  planned: z.array(plannedTouchpoint),
  /**
   * Contacts that are no card, by the stage of the model at the time. unplanned: no card names the touchpoint; again: its
   * card has been met; elsewhere: its card was not met in its place; early: planned in stages not come to. Cell:
   * `unexpected.<stage>.<touchpoint>`.
   */
  unexpected: z.array(
    z.object({
      stage: z.string(),
      touchpoint: z.string(),
      kind: extraKind,
      contacts: z.number().int(),
      cycles: z.number().int(),
    }),
  ),
  /** What the map names and the workspace no longer has: not looked for. */
  gone: z.object({ touchpoints: z.array(z.string()), stages: z.array(z.string()) }),
  names: z.record(z.string(), bilingual),
  /** Of `person`, the latest first. */
  journeys: z.array(laidCycle).optional(),
});
export type AlignmentData = z.infer<typeof alignmentData>;

export const alignmentAnswer = reportAnswer(alignmentData);
export type AlignmentAnswer = z.infer<typeof alignmentAnswer>;
