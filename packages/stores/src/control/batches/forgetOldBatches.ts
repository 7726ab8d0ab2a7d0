import type { Queryable } from '../driver/types';

/**
 * A start asks for the batches of the log since a day before the last one applied, and applies those without a row
 * here: rows are kept for twice that. Counted back from the last batch and not from now, or an installation where
 * nothing has come for some days would forget everything, and apply its whole log again. An array of ids and not
 * `IN`, which reads the whole table. A node that forgets at the same moment takes other rows.
 */
export const FORGET_OLD_BATCHES = `
DELETE FROM batches WHERE id = ANY (ARRAY(
  SELECT id FROM batches
  WHERE projected AND remembered
    AND committed_at < (SELECT least(max(committed_at), now()) - interval '2 days' FROM batches)
  ORDER BY committed_at LIMIT $1 FOR UPDATE SKIP LOCKED))
RETURNING id`;

/** Deletes at most so many rows. Returns how many. */
export async function forgetOldBatches(db: Queryable, limit: number): Promise<number> {
  return (await db.query(FORGET_OLD_BATCHES, [limit])).length;
}
