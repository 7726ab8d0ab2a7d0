import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { KeyDirectory } from '@viaggio/domain/ports/keys';
import { AppError } from '@viaggio/domain/shared';

/** Revokes a key: here at once, on other nodes within seconds. */
export async function revokeKey(
  { control, keyDirectory }: { control: AccessControl; keyDirectory: KeyDirectory },
  { workspace, actor, id }: { workspace: number; actor: Actor; id: number },
): Promise<void> {
  await control.atomically(async ({ keys, audit }) => {
    if (!(await keys.revoke(workspace, id))) {
      throw new AppError('key_not_found', 'There is no such key.', { status: 404 });
    }
    await audit.record({ workspace, actor, action: 'key.revoked', target: `key:${id}` });
  });
  keyDirectory.forget(id);
}
