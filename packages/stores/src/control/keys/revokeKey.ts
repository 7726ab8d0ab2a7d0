import type { Queryable } from '../driver/types';

export async function revokeKey(db: Queryable, workspace: number, id: number): Promise<boolean> {
  const rows = await db.query(
    'UPDATE api_keys SET revoked_at = now() WHERE workspace = $1 AND id = $2 AND revoked_at IS NULL RETURNING id',
    [workspace, id],
  );
  return rows.length > 0;
}
