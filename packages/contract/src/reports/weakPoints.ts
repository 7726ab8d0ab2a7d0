import * as z from 'zod';
import { bilingual, trustLevel } from '../common/index';
import { reportAnswer, reportFields } from './common';
import { feelings } from './overview';

export const weakPointsInput = z.strictObject({ ...reportFields, model: z.string().max(64).optional() });
export type WeakPointsInput = z.input<typeof weakPointsInput>;

/** score = lost × value × feeling × confidence. */
const weight = {
  score: z.number(),
  /** Cycles lost in the period. */
  lost: z.number().int(),
  /** Typical order; 1 where none is known. */
  value: z.number(),
  /** 2^(−mean ⁄ 2): 1 at neutral, 2 at −2, ½ at +2; 1 with fewer than ten signals. */
  feeling: z.number(),
  /** Lower end of Wilson's interval of the share lost, over that share; × trust ⁄ 3. */
  confidence: z.number(),
  /** Factors of which nothing is known, and which are 1. */
  missing: z.array(z.enum(['value', 'feeling'])),
};

export const weakTouchpoint = z.object({
  touchpoint: z.string(),
  name: bilingual,
  says: bilingual,
  channel: z.string(),
  feelings: feelings.nullable(),
  ...weight,
});
export type WeakTouchpoint = z.infer<typeof weakTouchpoint>;

/** Cells: `lost.<stage>`, and `lost.<stage>.<touchpoint>` for those lost after something at a touchpoint. */
export const weakStage = z.object({
  stage: z.string(),
  name: bilingual,
  /** Cycles that left the stage in the period: moved on, lost or began again. */
  left: z.number().int(),
  feelings: feelings.nullable(),
  ...weight,
  /** By the last thing the customer did, the heaviest first. */
  touchpoints: z.array(weakTouchpoint),
  /** Lost after something no touchpoint recognises. */
  unmapped: z.number().int(),
});
export type WeakStage = z.infer<typeof weakStage>;

export const weakPointsData = z.object({
  /** The heaviest first; stages without losses are left out. */
  stages: z.array(weakStage),
  typicalOrderValue: z.number().nullable(),
  currency: z.string(),
  trust: trustLevel,
  /** False where no people walk the stages: then no touchpoints are told. */
  byTouchpoint: z.boolean(),
});
export type WeakPointsData = z.infer<typeof weakPointsData>;

export const weakPointsAnswer = reportAnswer(weakPointsData);
export type WeakPointsAnswer = z.infer<typeof weakPointsAnswer>;
