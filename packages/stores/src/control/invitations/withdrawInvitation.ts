import type { Queryable } from '../driver/types';

export async function withdrawInvitation(db: Queryable, workspace: number, id: number): Promise<boolean> {
  const rows = await db.query(
    'DELETE FROM invitations WHERE workspace = $1 AND id = $2 AND accepted_at IS NULL RETURNING id',
    [workspace, id],
  );
  return rows.length > 0;
}
