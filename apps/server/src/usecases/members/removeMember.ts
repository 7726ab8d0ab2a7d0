import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import { takeMember } from './ownership';

/** Takes a member out: the door is shut from their next request on. */
export async function removeMember(
  { control }: { control: AccessControl },
  { workspace, actor, id }: { workspace: number; actor: Actor; id: number },
): Promise<void> {
  await control.atomically(async (stores) => {
    const member = await takeMember(stores, { workspace, id, actor, staysOwner: false });
    await stores.members.remove(workspace, id);
    await stores.audit.record({
      workspace,
      actor,
      action: 'member.removed',
      target: `member:${id}`,
      detail: { userId: member.userId, role: member.role },
    });
  });
}
