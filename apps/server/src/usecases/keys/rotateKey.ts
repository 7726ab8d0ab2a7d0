import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { ApiKey, KeyDirectory } from '@viaggio/domain/ports/keys';
import { AppError } from '@viaggio/domain/shared';
import { createApiKey, hashSecret, hintOf } from './secrets';

const DAY_MS = 86_400_000;

export interface RotateKeyDeps {
  readonly control: AccessControl;
  readonly keyDirectory: KeyDirectory;
  readonly now: () => number;
}

export interface Rotation {
  readonly workspace: number;
  readonly actor: Actor;
  readonly id: number;
  readonly overlapDays: number;
}

/**
 * Makes a key with the name and the scopes of another, which works so many days longer: time to change it where it is
 * used. The new key is answered once, and lasts until it is revoked.
 */
export async function rotateKey(
  { control, keyDirectory, now }: RotateKeyDeps,
  { workspace, actor, id, overlapDays }: Rotation,
): Promise<ApiKey & { secret: string }> {
  const secret = createApiKey();
  const made = await control.atomically(async ({ keys, audit }) => {
    const former = await keys.endAt(workspace, id, now() + overlapDays * DAY_MS);
    if (former === undefined) throw new AppError('key_not_found', 'There is no such key.', { status: 404 });
    const key = await keys.create({
      workspace,
      name: former.name,
      scopes: former.scopes,
      hint: hintOf(secret),
      hash: hashSecret(secret),
      createdBy: actor.kind === 'member' ? actor.id : '',
      expiresAt: null,
    });
    await audit.record({
      workspace,
      actor,
      action: 'key.rotated',
      target: `key:${id}`,
      detail: { to: key.id, overlapDays },
    });
    return key;
  });
  keyDirectory.forget(id);
  return { ...made, secret };
}
