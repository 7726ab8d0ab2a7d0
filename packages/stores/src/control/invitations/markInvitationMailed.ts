import type { Queryable } from '../driver/types';

export async function markInvitationMailed(db: Queryable, workspace: number, id: number): Promise<void> {
  await db.query('UPDATE invitations SET mailed = true WHERE workspace = $1 AND id = $2', [workspace, id]);
}
