import type { Queryable } from '../driver/types';

/** False when there is no such connection. */
export async function changeCode(
  db: Queryable,
  workspace: number,
  id: number,
  code: string,
  formerUntil: number,
): Promise<boolean> {
  const rows = await db.query(
    `UPDATE sources SET write_key = $3, former_key = write_key, former_until = $4
     WHERE workspace = $1 AND id = $2 AND removed_at IS NULL RETURNING id`,
    [workspace, id, code, new Date(formerUntil)],
  );
  return rows.length > 0;
}
