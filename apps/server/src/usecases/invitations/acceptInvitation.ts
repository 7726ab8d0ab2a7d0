import type { AttemptLimiter, Authentication } from '@viaggio/domain/ports/authentication';
import { AppError } from '@viaggio/domain/shared';
import { hashSecret } from '../keys/secrets';
import { limitPasswordAttempts } from '../session/limitPasswordAttempts';
import {
  invitationUnknown,
  type OpenInvitation,
  type ReadInvitationDeps,
  readInvitation,
} from './readInvitation';

export interface AcceptDeps extends ReadInvitationDeps {
  readonly auth: Pick<Authentication, 'findUserByEmail' | 'createUser' | 'signIn'>;
  readonly limiter: AttemptLimiter;
}

/** Who has joined, and what the browser keeps: a session, or that the code of the second factor is still asked. */
interface Proof {
  readonly userId: string;
  readonly cookies: readonly string[];
  readonly codeAsked: boolean;
}

export interface Acceptance {
  readonly token: string;
  readonly name: string | undefined;
  readonly password: string;
  readonly ip: string;
  readonly userAgent: string;
}

/**
 * Accepts an invitation: a new address chooses its password, a known one proves it, and both are signed in, who has a
 * second factor after its code. Anybody may open a workspace and invite any address, so a password tried here counts like one tried at the door.
 */
export async function acceptInvitation(
  deps: AcceptDeps,
  acceptance: Acceptance,
): Promise<{ workspaceId: number } & Pick<Proof, 'cookies' | 'codeAsked'>> {
  const invitation = await readInvitation(deps, acceptance);
  const joined = await deps.control.alone(
    `account:${invitation.email}`,
    async () => {
      const session = await prove(deps, invitation, acceptance);
      await join(deps, invitation, session.userId, hashSecret(acceptance.token));
      return session;
    },
    { wait: false },
  );
  if (!joined) throw invitationUnknown();
  const { cookies, codeAsked } = joined;
  return { workspaceId: invitation.workspace, cookies, codeAsked };
}

async function prove(
  { auth, limiter }: AcceptDeps,
  { email, hasAccount }: OpenInvitation,
  { name, password, ip, userAgent }: Acceptance,
): Promise<Proof> {
  const passed = await limitPasswordAttempts(limiter, { email, ip });
  if (!hasAccount) {
    await auth.createUser({ email, name: name ?? email.split('@')[0]!, password, language: null });
  }
  const signedIn = await auth.signIn({ email, password, ip, userAgent });
  const user = signedIn && (await auth.findUserByEmail(email));
  if (!signedIn || !user) {
    throw new AppError('invalid_email_or_password', 'This is not the password of your account.', {
      status: 401,
      field: 'password',
    });
  }
  await passed();
  return { userId: user.id, cookies: signedIn.cookies, codeAsked: signedIn.userId === undefined };
}

async function join(
  { control, now }: AcceptDeps,
  { workspace, role, places, id }: OpenInvitation,
  userId: string,
  tokenHash: string,
): Promise<void> {
  await control.atomically(async ({ invitations, members, audit }) => {
    if (!(await invitations.take(tokenHash, now()))) throw invitationUnknown();
    await members.add({ workspace, userId, role, places });
    await audit.record({
      workspace,
      actor: { kind: 'member', id: userId },
      action: 'member.joined',
      target: `invitation:${id}`,
      detail: { role },
    });
  });
}
