import type { Actor, MemberRole } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Member } from '@viaggio/domain/ports/members';
import { requireNoLimitFor, requirePersonFor, takeMember } from './ownership';

export interface MemberChange {
  readonly role?: MemberRole;
  readonly places?: readonly string[];
}

/** Changes the role or the places of a member; it counts from their next request on. */
export async function updateMember(
  { control }: { control: AccessControl },
  { workspace, actor, id, change }: { workspace: number; actor: Actor; id: number; change: MemberChange },
): Promise<Member> {
  requirePersonFor(actor, change.role);
  return control.atomically(async (stores) => {
    const staysOwner = (change.role ?? 'owner') === 'owner';
    const member = await takeMember(stores, { workspace, id, actor, staysOwner });
    const role = change.role ?? member.role;
    // Becoming an owner lifts the limit there was.
    const places = change.places ?? (role === 'owner' ? [] : member.places);
    requireNoLimitFor(role, places);
    await stores.members.update(workspace, id, { role, places });
    await stores.audit.record({
      workspace,
      actor,
      action: 'member.updated',
      target: `member:${id}`,
      detail: { ...change },
    });
    return { ...member, role, places };
  });
}
