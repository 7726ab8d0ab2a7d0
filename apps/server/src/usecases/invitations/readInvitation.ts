import type { Authentication } from '@viaggio/domain/ports/authentication';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Invitation } from '@viaggio/domain/ports/invitations';
import { AppError } from '@viaggio/domain/shared';
import { hashSecret } from '../keys/secrets';

export interface ReadInvitationDeps {
  readonly control: AccessControl;
  readonly auth: Pick<Authentication, 'findUserByEmail'>;
  readonly now: () => number;
}

export type OpenInvitation = Invitation & { readonly workspaceName: string; readonly hasAccount: boolean };

/** What an invitation is for, told to whoever holds its token. */
export async function readInvitation(
  { control, auth, now }: ReadInvitationDeps,
  { token }: { token: string },
): Promise<OpenInvitation> {
  const invitation = await control.invitations.findUnused(hashSecret(token));
  if (!invitation) throw invitationUnknown();
  if (invitation.expiresAt <= now()) {
    throw new AppError('invitation_expired', 'This invitation has expired: ask for a new one.', {
      status: 410,
    });
  }
  const hasAccount = (await auth.findUserByEmail(invitation.email)) !== undefined;
  return { ...invitation, hasAccount };
}

export const invitationUnknown = (): AppError =>
  new AppError('invitation_unknown', 'This invitation was withdrawn or used already.', { status: 404 });
