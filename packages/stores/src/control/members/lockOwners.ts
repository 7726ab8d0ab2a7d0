import type { Queryable } from '../driver/types';

/**
 * Ids of the workspace's owners. Until the transaction ends nobody else can change them, so that of two owners who
 * leave at the same moment the second sees that the first has gone. The workspace's row is the lock: owner rows
 * alone would not do, because the second would wait for a row and then see it as it was.
 */
export async function lockOwners(db: Queryable, workspace: number): Promise<number[]> {
  await db.query('SELECT 1 FROM workspaces WHERE id = $1 FOR NO KEY UPDATE', [workspace]);
  const rows = await db.query<{ id: number }>(
    "SELECT id FROM members WHERE workspace = $1 AND role = 'owner' ORDER BY id",
    [workspace],
  );
  return rows.map((row) => row.id);
}
