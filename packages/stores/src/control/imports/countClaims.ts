import type { Queryable } from '../driver/types';

/** How many claims of who is who an import brought. */
export async function countClaims(db: Queryable, workspace: number, id: number): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM claims WHERE workspace = $1 AND import = $2',
    [workspace, id],
  );
  return row?.n ?? 0;
}
