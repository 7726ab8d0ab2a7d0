import type { Queryable } from '../driver/types';

/** Remembers that an undo is under way and whom it touches, until it has ended. */
export async function beginUndo(
  db: Queryable,
  workspace: number,
  id: number,
  sources: readonly string[],
): Promise<void> {
  await db.query(
    `UPDATE imports SET undoing = ARRAY(
       SELECT unnest(coalesce(undoing, '{}')) UNION SELECT unnest($3::bigint[]))
     WHERE workspace = $1 AND id = $2`,
    [workspace, id, sources],
  );
}

export async function listUndoing(db: Queryable): Promise<{ workspace: number; id: number }[]> {
  return db.query<{ workspace: number; id: number }>(
    'SELECT workspace, id FROM imports WHERE undoing IS NOT NULL ORDER BY id',
  );
}

export async function undoneSources(db: Queryable, workspace: number, id: number): Promise<string[]> {
  const rows = await db.query<{ source: string }>(
    'SELECT unnest(undoing)::text AS source FROM imports WHERE workspace = $1 AND id = $2',
    [workspace, id],
  );
  return rows.map((row) => row.source);
}

export async function endUndo(db: Queryable, workspace: number, id: number): Promise<void> {
  await db.query('UPDATE imports SET undoing = NULL, undone_at = now() WHERE workspace = $1 AND id = $2', [
    workspace,
    id,
  ]);
}
