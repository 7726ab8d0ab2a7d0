import type { Member } from '@viaggio/domain/ports/members';
import { listMembers } from '../../usecases/members/listMembers';
import { removeMember } from '../../usecases/members/removeMember';
import { updateMember } from '../../usecases/members/updateMember';
import type { WorkspaceContext } from '../access/context';
import type { Handlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';
import { given, instantOf, optionalInstantOf, readId } from './wire';

const NOT_FOUND = 'member_not_found';

export function memberHandlers(deps: ServiceDeps): Handlers<'listMembers' | 'updateMember' | 'removeMember'> {
  return {
    listMembers: async (_input, context) => {
      const members = await listMembers(deps, context);
      return { items: members.map((member) => sayMember(member, context)) };
    },
    updateMember: async ({ params, body }, context) => {
      const { workspace, actor } = context;
      const id = readId(params.id, NOT_FOUND);
      return sayMember(await updateMember(deps, { workspace, actor, id, change: given(body) }), context);
    },
    removeMember: async ({ params }, { workspace, actor }) => {
      await removeMember(deps, { workspace, actor, id: readId(params.id, NOT_FOUND) });
      return { ok: true };
    },
  };
}

const sayMember = (member: Member, { caller }: WorkspaceContext) => ({
  id: String(member.id),
  userId: member.userId,
  name: member.name,
  email: member.email,
  role: member.role,
  places: [...member.places],
  joinedAt: instantOf(member.joinedAt),
  lastSeenAt: optionalInstantOf(member.lastSeenAt),
  self: caller.kind === 'member' && caller.user.id === member.userId,
});
