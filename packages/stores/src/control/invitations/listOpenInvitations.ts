import type { Invitation } from '@viaggio/domain/ports/invitations';
import type { Queryable } from '../driver/types';
import { INVITATION_COLUMNS, type InvitationRow, readInvitation } from './invitationRow';

export async function listOpenInvitations(
  db: Queryable,
  workspace: number,
  now: number,
): Promise<Invitation[]> {
  const rows = await db.query<InvitationRow>(
    `SELECT ${INVITATION_COLUMNS} FROM invitations i
     WHERE i.workspace = $1 AND i.accepted_at IS NULL AND i.expires_at > $2 ORDER BY i.id DESC`,
    [workspace, new Date(now)],
  );
  return rows.map(readInvitation);
}
