import type { Queryable } from '../driver/types';

/** A presence is written at most every five minutes: it is read by people, not by programs. */
export async function touchMember(db: Queryable, id: number): Promise<void> {
  await db.query(
    `UPDATE members SET last_seen_at = now()
     WHERE id = $1 AND (last_seen_at IS NULL OR last_seen_at < now() - interval '5 minutes')`,
    [id],
  );
}
