import { PROPERTY_OPERATORS } from '@viaggio/domain/touchpoints';
import * as z from 'zod';
import { duration, step } from '../reports/index';

/** Inclusive; at least one end. */
const range = z
  .strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() })
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
    error: 'give atLeast, atMost or both',
  })
  .readonly();

const times = z.number().int().min(0).max(100_000);
const stageIds = z.array(z.string().min(1).max(64)).min(1).max(20).readonly();

/** Had the contacts so often; both 0: never. */
const did = z.strictObject({
  kind: z.literal('did'),
  contacts: step,
  atLeast: times.default(1),
  atMost: times.optional(),
  within: duration.default(null),
});

/** Had the first, and then the next within a time; or, when `missing`, then not the next, and the time is over. */
const sequence = z.strictObject({
  kind: z.literal('sequence'),
  first: step,
  next: step,
  within: duration.default(null),
  missing: z.boolean().default(false),
  since: duration.default(null),
});

/** Is in one of the stages of the default model; `present`: active or dormant. */
const stage = z.strictObject({
  kind: z.literal('stage'),
  stages: stageIds,
  state: z.enum(['present', 'active', 'dormant', 'lost']).default('present'),
});

/** Met the rule of one of the stages, whatever their position. */
const reached = z.strictObject({
  kind: z.literal('reached'),
  stages: stageIds,
  within: duration.default(null),
});

/** A trait of the latest profile that has it. */
const trait = z.strictObject({
  kind: z.literal('trait'),
  trait: z.string().min(1).max(200),
  op: z.enum(PROPERTY_OPERATORS),
  value: z
    .union([
      z.string().max(500),
      z.number(),
      z.boolean(),
      z
        .array(z.union([z.string().max(500), z.number()]))
        .max(200)
        .readonly(),
    ])
    .optional(),
});

/** Answered or wrote so. */
const said = z.strictObject({
  kind: z.literal('said'),
  metric: z.string().min(1).max(40).optional(),
  score: range.optional(),
  emotion: range.optional(),
  within: duration.default(null),
});

/** Is on a list. */
const list = z.strictObject({ kind: z.literal('list'), list: z.string().min(1).max(20) });

type Leaf = z.infer<
  typeof did | typeof sequence | typeof stage | typeof reached | typeof trait | typeof said | typeof list
>;
type LeafInput = z.input<
  typeof did | typeof sequence | typeof stage | typeof reached | typeof trait | typeof said | typeof list
>;

/** Who belongs to a segment. Spans are ISO 8601 durations back from now (`P30D`); null: ever. */
export type SegmentRule =
  | Leaf
  | { kind: 'all' | 'any'; rules: readonly SegmentRule[] }
  | { kind: 'not'; rule: SegmentRule };
export type SegmentRuleInput =
  | LeafInput
  | { kind: 'all' | 'any'; rules: readonly SegmentRuleInput[] }
  | { kind: 'not'; rule: SegmentRuleInput };

export const segmentRule: z.ZodType<SegmentRule, SegmentRuleInput> = z.lazy(() =>
  z.discriminatedUnion('kind', [all, any, not, did, sequence, stage, reached, trait, said, list]),
) as z.ZodType<SegmentRule, SegmentRuleInput>;

const rules = z.array(segmentRule).max(60).readonly();
const all = z.strictObject({ kind: z.literal('all'), rules });
const any = z.strictObject({ kind: z.literal('any'), rules });
const not = z.strictObject({ kind: z.literal('not'), rule: segmentRule });
