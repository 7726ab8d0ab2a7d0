import type { Queryable } from '../driver/types';

/** Closes a workspace: nobody enters it from now on, and `eraseWorkspace` may take its time. */
export async function markWorkspaceRemoved(db: Queryable, id: number): Promise<void> {
  await db.query('UPDATE workspaces SET removed_at = now() WHERE id = $1 AND removed_at IS NULL', [id]);
}

export async function listRemovedWorkspaces(db: Queryable): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    'SELECT id FROM workspaces WHERE removed_at IS NOT NULL ORDER BY id',
  );
  return rows.map((row) => row.id);
}

/** Everything of the workspace goes with its row; the audit stays, with no reference to it but the number. */
export async function eraseWorkspace(db: Queryable, id: number): Promise<void> {
  await db.query('DELETE FROM workspaces WHERE id = $1 AND removed_at IS NOT NULL', [id]);
}
