import type { Queryable } from '../driver/types';

/** Its row stays: events and imports point at it. */
export async function closeSource(db: Queryable, workspace: number, id: number): Promise<boolean> {
  const rows = await db.query(
    `UPDATE sources SET removed_at = now(), enabled = false
     WHERE workspace = $1 AND id = $2 AND removed_at IS NULL RETURNING id`,
    [workspace, id],
  );
  return rows.length > 0;
}
