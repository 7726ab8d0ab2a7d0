import type { Invitation } from '@viaggio/domain/ports/invitations';
import type { Queryable } from '../driver/types';
import { INVITATION_COLUMNS, type InvitationRow, readInvitation } from './invitationRow';

/** Uses an invitation up, once: of two acceptances at the same moment one gets undefined. */
export async function takeInvitation(
  db: Queryable,
  tokenHash: string,
  now: number,
): Promise<Invitation | undefined> {
  const [row] = await db.query<InvitationRow>(
    `UPDATE invitations AS i SET accepted_at = $2
     WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.expires_at > $2 RETURNING ${INVITATION_COLUMNS}`,
    [tokenHash, new Date(now)],
  );
  return row && readInvitation(row);
}
