import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import { AppError } from '@viaggio/domain/shared';

export async function withdrawInvitation(
  { control }: { control: AccessControl },
  { workspace, actor, id }: { workspace: number; actor: Actor; id: number },
): Promise<void> {
  await control.atomically(async ({ invitations, audit }) => {
    if (!(await invitations.withdraw(workspace, id))) {
      throw new AppError('invitation_unknown', 'There is no such invitation.', { status: 404 });
    }
    await audit.record({ workspace, actor, action: 'invitation.withdrawn', target: `invitation:${id}` });
  });
}
