import type { Invitation, NewInvitation } from '@viaggio/domain/ports/invitations';
import type { Queryable } from '../driver/types';
import { INVITATION_COLUMNS, type InvitationRow, readInvitation } from './invitationRow';

/** An address has one open invitation to a workspace: the latest. */
export async function createInvitation(db: Queryable, made: NewInvitation): Promise<Invitation> {
  await db.query('DELETE FROM invitations WHERE workspace = $1 AND email = $2 AND accepted_at IS NULL', [
    made.workspace,
    made.email,
  ]);
  const [row] = await db.query<InvitationRow>(
    `INSERT INTO invitations AS i (workspace, email, role, places, token_hash, invited_by, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${INVITATION_COLUMNS}`,
    [
      made.workspace,
      made.email,
      made.role,
      made.places.length === 0 ? null : made.places,
      made.tokenHash,
      made.invitedBy,
      new Date(made.expiresAt),
    ],
  );
  return readInvitation(row!);
}
