import type { JourneyModel as DomainModel } from '@viaggio/domain/journeys';
import * as z from 'zod';
import { bilingual, eventFilter, instant, slug } from '../common/index';

export const entryRule = z
  .object({
    touchpoints: z.array(slug).max(200).readonly(),
    filters: z.array(eventFilter).max(50).readonly(),
    atLeast: z
      .object({ times: z.number().int().min(1).max(1000), withinDays: z.number().int().min(1).max(3650) })
      .readonly()
      .optional(),
  })
  .readonly();
export type EntryRule = z.infer<typeof entryRule>;

export const stage = z
  .object({
    id: slug,
    name: bilingual,
    says: bilingual,
    response: bilingual,
    group: z.enum(['before', 'after']),
    goal: z.boolean(),
    reentrant: z.boolean(),
    entry: entryRule,
  })
  .readonly();
export type Stage = z.infer<typeof stage>;

export const journeyKey = z.union([
  z.object({ kind: z.literal('person') }).readonly(),
  z.object({ kind: z.literal('account') }).readonly(),
  z
    .object({
      kind: z.literal('case'),
      property: z.string().min(1).max(200),
      /** Other spellings of the same property; the first one present counts. */
      aliases: z.array(z.string().min(1).max(200)).max(20).readonly().optional(),
    })
    .readonly(),
]);

export const journeyModel = z
  .object({
    id: slug,
    name: bilingual,
    key: journeyKey,
    stages: z.array(stage).min(1).max(20).readonly(),
    exits: z
      .array(
        z
          .object({
            /** `lapsed` is taken by the clock. */
            reason: slug,
            name: bilingual,
            filters: z.array(eventFilter).max(50).readonly(),
            touchpoints: z.array(slug).max(200).readonly(),
          })
          .readonly(),
      )
      .max(50)
      .readonly(),
    lapseDays: z
      .object({ beforeGoal: z.number().int().min(1).max(3650), afterGoal: z.number().int().min(1).max(3650) })
      .readonly(),
    version: z.number().int(),
  })
  .readonly() satisfies z.ZodType<DomainModel>;
export type JourneyModel = z.infer<typeof journeyModel>;

export const storedModel = z.object({
  model: journeyModel,
  default: z.boolean(),
  /** History is being placed on the stages again: 0..1; null when up to date. */
  restating: z.number().nullable(),
  updatedAt: instant.nullable(),
  updatedBy: z.string(),
});
export type StoredModel = z.infer<typeof storedModel>;

/** A template by its id, or a model written by hand. */
export const modelInput = z.union([z.object({ template: slug }), z.object({ model: journeyModel })]);

/** `model.version` is the one that was read: a newer one in the store refuses the change (409 `model_changed`). */
export const modelUpdate = z.object({ model: journeyModel });

export const entryPreviewInput = z.object({
  entry: entryRule,
  days: z.number().int().min(1).max(400).default(30),
});
