import type { Actor, MemberRole } from '@viaggio/domain/ports/access';
import type { AccessStores } from '@viaggio/domain/ports/control';
import type { Member } from '@viaggio/domain/ports/members';
import { AppError } from '@viaggio/domain/shared';

/** Who owns a workspace is decided by people: a key that leaked must not be able to take it over. */
export function requirePersonFor(actor: Actor, ...roles: readonly (MemberRole | undefined)[]): void {
  if (actor.kind === 'key' && roles.includes('owner')) {
    throw new AppError('owners_only', 'Only an owner who is signed in can decide who is an owner.', {
      status: 403,
    });
  }
}

/** An owner sees everything: a limit that its bearer can lift protects nothing. */
export function requireNoLimitFor(role: MemberRole, places: readonly string[]): void {
  if (role === 'owner' && places.length > 0) {
    throw new AppError(
      'owner_without_limit',
      'An owner sees all places: choose another role to limit them.',
      {
        field: 'places',
      },
    );
  }
}

/** The member, once nobody else can change who the owners are; refuses when the workspace would lose its last one. */
export async function takeMember(
  { members }: AccessStores,
  { workspace, id, actor, staysOwner }: { workspace: number; id: number; actor: Actor; staysOwner: boolean },
): Promise<Member> {
  const owners = await members.lockOwners(workspace);
  const member = await members.find(workspace, id);
  if (!member) throw new AppError('member_not_found', 'There is no such member.', { status: 404 });
  requirePersonFor(actor, member.role);
  if (member.role === 'owner' && !staysOwner && owners.length <= 1) {
    throw new AppError('last_owner', 'A workspace needs an owner: make somebody else one first.', {
      status: 409,
    });
  }
  return member;
}
