import type { Queryable } from '../driver/types';

/** Tables whose rows are kept for a day after they were removed. */
type Kept = 'saved_reports' | 'dashboards' | 'personas' | 'maps';

/** Removes a row so that it can be brought back; what was removed the day before goes for good. */
export async function removeKept(
  db: Queryable,
  table: Kept,
  workspace: number,
  id: number,
): Promise<boolean> {
  await db.query(`DELETE FROM ${table} WHERE workspace = $1 AND removed_at < now() - interval '1 day'`, [
    workspace,
  ]);
  const rows = await db.query(
    `UPDATE ${table} SET removed_at = now() WHERE workspace = $1 AND id = $2 AND removed_at IS NULL RETURNING id`,
    [workspace, id],
  );
  return rows.length > 0;
}

export async function restoreKept(
  db: Queryable,
  table: Kept,
  workspace: number,
  id: number,
): Promise<boolean> {
  const rows = await db.query(
    `UPDATE ${table} SET removed_at = NULL WHERE workspace = $1 AND id = $2 AND removed_at IS NOT NULL RETURNING id`,
    [workspace, id],
  );
  return rows.length > 0;
}
