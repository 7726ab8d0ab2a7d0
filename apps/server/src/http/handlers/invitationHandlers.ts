import type { Invitation } from '@viaggio/domain/ports/invitations';
import { acceptInvitation } from '../../usecases/invitations/acceptInvitation';
import { invite } from '../../usecases/invitations/invite';
import { listInvitations } from '../../usecases/invitations/listInvitations';
import { readInvitation } from '../../usecases/invitations/readInvitation';
import { withdrawInvitation } from '../../usecases/invitations/withdrawInvitation';
import { limitVisits } from '../../usecases/session/limitVisits';
import type { Handlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';
import { instantOf, readId } from './wire';

type Names = 'listInvitations' | 'invite' | 'withdrawInvitation' | 'readInvitation' | 'acceptInvitation';

export function invitationHandlers(deps: ServiceDeps): Handlers<Names> {
  return {
    listInvitations: async (_input, context) => ({
      items: (await listInvitations(deps, context)).map(sayInvitation),
    }),
    invite: async ({ body }, { workspace, actor, caller, origin }) => {
      const { link, ...made } = await invite(deps, {
        ...body,
        workspace,
        actor,
        inviter: caller.kind === 'member' ? caller.user.name : caller.key.name,
        linkOf: (token) => `${origin}/join/${token}`,
      });
      return { ...sayInvitation(made), link };
    },
    withdrawInvitation: async ({ params }, { workspace, actor }) => {
      await withdrawInvitation(deps, { workspace, actor, id: readId(params.id, 'invitation_unknown') });
      return { ok: true };
    },
    readInvitation: async ({ params }, { ip }) => {
      await limitVisits(deps.limiter, 'invitation', ip);
      const { workspaceName, email, role, invitedBy, expiresAt, hasAccount } = await readInvitation(
        deps,
        params,
      );
      return {
        workspace: workspaceName,
        email,
        role,
        invitedBy,
        expiresAt: instantOf(expiresAt),
        hasAccount,
      };
    },
    acceptInvitation: async ({ params, body }, { ip, userAgent, setCookies }) => {
      await limitVisits(deps.limiter, 'invitation', ip);
      const { name, password } = body;
      const accepted = await acceptInvitation(deps, { ...params, name, password, ip, userAgent });
      setCookies(accepted.cookies);
      return { workspaceId: String(accepted.workspaceId), codeAsked: accepted.codeAsked };
    },
  };
}

const sayInvitation = (invitation: Invitation) => ({
  id: String(invitation.id),
  email: invitation.email,
  role: invitation.role,
  places: [...invitation.places],
  invitedBy: invitation.invitedBy,
  createdAt: instantOf(invitation.createdAt),
  expiresAt: instantOf(invitation.expiresAt),
  mailed: invitation.mailed,
});
