import type { Queryable } from '../driver/types';

/** A use is written at most once a minute. */
export async function touchKey(db: Queryable, id: number): Promise<void> {
  await db.query(
    `UPDATE api_keys SET last_used_at = now()
     WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
    [id],
  );
}
