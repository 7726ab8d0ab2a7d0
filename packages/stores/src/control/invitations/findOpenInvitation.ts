import type { Invitation } from '@viaggio/domain/ports/invitations';
import type { Queryable } from '../driver/types';
import { INVITATION_COLUMNS, type InvitationRow, readInvitation } from './invitationRow';

/** By the hash of its token; not used, not over, to a workspace that is open. */
export async function findOpenInvitation(
  db: Queryable,
  tokenHash: string,
  now: number,
): Promise<(Invitation & { workspaceName: string }) | undefined> {
  const [row] = await db.query<InvitationRow & { name: string }>(
    `SELECT ${INVITATION_COLUMNS}, w.name FROM invitations i JOIN workspaces w ON w.id = i.workspace
     WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.expires_at > $2 AND w.removed_at IS NULL`,
    [tokenHash, new Date(now)],
  );
  return row && { ...readInvitation(row), workspaceName: row.name };
}
