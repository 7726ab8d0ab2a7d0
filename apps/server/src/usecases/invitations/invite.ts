import type { Actor, MemberRole } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Invitation, InvitationMailer } from '@viaggio/domain/ports/invitations';
import { AppError } from '@viaggio/domain/shared';
import { createToken, hashSecret } from '../keys/secrets';
import { requireNoLimitFor, requirePersonFor } from '../members/ownership';

const WEEK_MS = 7 * 86_400_000;

export interface InviteDeps {
  readonly control: AccessControl;
  /** undefined where no mail can be sent: the link is passed on by hand. */
  readonly mailer: InvitationMailer | undefined;
  readonly now: () => number;
}

export interface InviteInput {
  readonly workspace: number;
  readonly actor: Actor;
  /** Name of who invites, as the invitation says it. */
  readonly inviter: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly places: readonly string[];
  /** The link that a token makes. */
  readonly linkOf: (token: string) => string;
}

/** Invites somebody for a week. The link is answered once; the store keeps a hash of its token. */
export async function invite(
  { control, mailer, now }: InviteDeps,
  input: InviteInput,
): Promise<Invitation & { link: string }> {
  const { workspace, actor, role, places } = input;
  const email = input.email.toLowerCase();
  requirePersonFor(actor, role);
  requireNoLimitFor(role, places);
  const token = createToken();
  const invitation = await control.atomically(async ({ members, invitations, audit }) => {
    if ((await members.list(workspace)).some((member) => member.email === email)) {
      throw new AppError('already_member', 'This person is a member already.', {
        status: 409,
        field: 'email',
      });
    }
    const made = await invitations.create({
      workspace,
      email,
      role,
      places,
      invitedBy: input.inviter,
      tokenHash: hashSecret(token),
      expiresAt: now() + WEEK_MS,
    });
    await audit.record({
      workspace,
      actor,
      action: 'member.invited',
      target: `invitation:${made.id}`,
      detail: { role, places },
    });
    return made;
  });
  const link = input.linkOf(token);
  const mailed = (await mailer?.send(invitation, link)) ?? false;
  if (mailed) await control.invitations.markMailed(workspace, invitation.id);
  return { ...invitation, mailed, link };
}
