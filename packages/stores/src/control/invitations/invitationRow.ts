import type { MemberRole } from '@viaggio/domain/ports/access';
import type { Invitation } from '@viaggio/domain/ports/invitations';

export interface InvitationRow {
  id: number;
  workspace: number;
  email: string;
  role: MemberRole;
  places: string[] | null;
  invited_by: string;
  mailed: boolean;
  created_at: Date;
  expires_at: Date;
}

export const INVITATION_COLUMNS =
  'i.id, i.workspace, i.email, i.role, i.places, i.invited_by, i.mailed, i.created_at, i.expires_at';

export const readInvitation = (row: InvitationRow): Invitation => ({
  id: row.id,
  workspace: row.workspace,
  email: row.email,
  role: row.role,
  places: row.places ?? [],
  invitedBy: row.invited_by,
  mailed: row.mailed,
  createdAt: row.created_at.getTime(),
  expiresAt: row.expires_at.getTime(),
});
