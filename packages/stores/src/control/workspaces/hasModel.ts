import type { Queryable } from '../driver/types';

/** Whether the workspace has a journey model of that id that can be used. */
export async function hasModel(db: Queryable, workspace: number, model: string): Promise<boolean> {
  const rows = await db.query(
    "SELECT 1 FROM models WHERE workspace = $1 AND id = $2 AND state IN ('current', 'restating') LIMIT 1",
    [workspace, model],
  );
  return rows.length > 0;
}
