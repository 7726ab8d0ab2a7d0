import * as z from 'zod';
import { instant, pageQuery } from '../common/index';

/** A refused row or event: kept with its reason until somebody mends or discards it. */
export const quarantined = z.object({
  id: z.string(),
  reason: z.string(),
  /** The part at fault, when one is. */
  field: z.string(),
  source: z.string(),
  /** Row of an imported file; null for events. */
  row: z.number().int().nullable(),
  receivedAt: instant,
  /** As it came: JSON text, or the row as a JSON object. */
  payload: z.string(),
  /** Changed by a member since it came. */
  edited: z.boolean(),
});
export type Quarantined = z.infer<typeof quarantined>;

export const quarantineQuery = pageQuery.extend({ reason: z.string().max(100).optional() });

export const quarantinePage = z.object({
  items: z.array(quarantined),
  next: z.string().nullable(),
  total: z.number().int().nullable(),
  reasons: z.array(z.object({ reason: z.string(), rows: z.number().int() })),
});

export const quarantinePatch = z.object({ payload: z.string().max(64_000) });

/** Exactly one of: some rows, all rows, the rows of one reason. */
export const replayInput = z.union([
  z.object({ ids: z.array(z.string().max(100)).min(1).max(1000) }),
  z.object({ all: z.literal(true) }),
  z.object({ reason: z.string().min(1).max(100) }),
]);

export const replayResult = z.object({
  stored: z.number().int(),
  duplicate: z.number().int(),
  quarantined: z.number().int(),
});
