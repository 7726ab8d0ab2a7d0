import * as z from 'zod';
import { instant } from '../common/index';
import { identifier, link, side } from '../identity/index';

export const personLinks = z.object({
  items: z.array(link),
  /** Decisions that two identifiers are never one person. */
  splits: z.array(z.object({ a: identifier, b: identifier, at: instant, by: z.string() })),
});
export type PersonLinks = z.infer<typeof personLinks>;

/** The other record: a person id or any form an id may take. */
export const mergeInput = z.object({ with: z.string().min(1).max(400) });

export const mergePreview = z.object({
  before: z.array(side),
  after: side,
  /** Splits decided in the past that this merge would overrule. */
  overrules: z.array(z.object({ a: identifier, b: identifier, at: instant, by: z.string() })),
});
export type MergePreview = z.infer<typeof mergePreview>;

export const splitPreview = z.object({
  before: side,
  /** Two records; one when other claims still hold them together (then nothing would change). */
  after: z.array(side),
  /** Every claim that would be cut. */
  cuts: z.array(link),
});
export type SplitPreview = z.infer<typeof splitPreview>;

export const mergeResult = z.object({ personId: z.string(), link: z.string() });
export const splitResult = z.object({ people: z.array(z.string()) });
