import type { Actor, KeyScope } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { ApiKey } from '@viaggio/domain/ports/keys';
import { createApiKey, hashSecret, hintOf } from './secrets';

const DAY_MS = 86_400_000;

export interface NewKeyInput {
  readonly workspace: number;
  readonly actor: Actor;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** undefined: until it is revoked. */
  readonly expiresInDays: number | undefined;
}

/** A new API key. The key is answered once; the store keeps its hash. */
export async function createKey(
  { control, now }: { control: AccessControl; now: () => number },
  { workspace, actor, name, scopes, expiresInDays }: NewKeyInput,
): Promise<ApiKey & { secret: string }> {
  const secret = createApiKey();
  const key = await control.atomically(async ({ keys, audit }) => {
    const made = await keys.create({
      workspace,
      name,
      scopes: [...new Set(scopes)],
      hint: hintOf(secret),
      hash: hashSecret(secret),
      createdBy: actor.kind === 'member' ? actor.id : '',
      expiresAt: expiresInDays === undefined ? null : now() + expiresInDays * DAY_MS,
    });
    await audit.record({
      workspace,
      actor,
      action: 'key.created',
      target: `key:${made.id}`,
      detail: { name, scopes: made.scopes, expiresAt: made.expiresAt },
    });
    return made;
  });
  return { ...key, secret };
}
