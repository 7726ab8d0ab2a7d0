import type { Invitation } from '@viaggio/domain/ports/invitations';
import type { Queryable } from '../driver/types';
import { INVITATION_COLUMNS, type InvitationRow, readInvitation } from './invitationRow';

/** By the hash of its token; not used, perhaps over, to a workspace that is open. */
export async function findUnusedInvitation(
  db: Queryable,
  tokenHash: string,
): Promise<(Invitation & { workspaceName: string }) | undefined> {
  const [row] = await db.query<InvitationRow & { name: string }>(
    `SELECT ${INVITATION_COLUMNS}, w.name FROM invitations i JOIN workspaces w ON w.id = i.workspace
     WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND w.removed_at IS NULL`,
    [tokenHash],
  );
  return row && { ...readInvitation(row), workspaceName: row.name };
}
