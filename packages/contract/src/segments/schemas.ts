import * as z from 'zod';
import { instant, label } from '../common/index';
import { segmentRule } from './rules';

export const segment = z.object({
  id: z.string(),
  name: z.string(),
  rule: segmentRule,
  /** Name of who made it, or ''. */
  createdBy: z.string(),
  createdAt: instant,
  updatedAt: instant,
});
export type Segment = z.infer<typeof segment>;

export const segmentInput = z.strictObject({ name: label, rule: segmentRule });
export type SegmentInput = z.input<typeof segmentInput>;

export const segmentPreviewInput = z.strictObject({ rule: segmentRule });

/** How many belong to it now, of how many people there are. */
export const segmentCount = z.object({
  people: z.number().int(),
  of: z.number().int(),
  asOf: instant,
});
export type SegmentCount = z.infer<typeof segmentCount>;

/** Kinds of identifier a list may name its people by. */
export const listKind = z.enum(['userId', 'email', 'phone', 'card']);
export type ListKind = z.infer<typeof listKind>;

const listValues = z.array(z.string().trim().min(1).max(400)).max(50_000);

/** A list that somebody brought: it changes only by hand. */
export const peopleList = z.object({
  id: z.string(),
  name: z.string(),
  kind: listKind,
  /** Identifiers on it, and how many of them are of somebody Viaggio knows. */
  identifiers: z.number().int(),
  known: z.number().int(),
  createdBy: z.string(),
  createdAt: instant,
});
export type PeopleList = z.infer<typeof peopleList>;

export const peopleListInput = z.strictObject({ name: label, kind: listKind, values: listValues });

/** Long lists come in several requests. */
export const peopleListMore = z.strictObject({ values: listValues.min(1) });
