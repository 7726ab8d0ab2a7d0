import type { KeyScope } from '@viaggio/domain/ports/access';
import type { KnownKey } from '@viaggio/domain/ports/keys';
import type { Queryable } from '../driver/types';

export async function findKeyByHash(db: Queryable, hash: string): Promise<KnownKey | undefined> {
  const [row] = await db.query<{
    id: number;
    workspace: number;
    name: string;
    scopes: KeyScope[];
    hash: string;
    expires_at: Date | null;
  }>(
    `SELECT k.id, k.workspace, k.name, k.scopes, k.hash, k.expires_at
     FROM api_keys k JOIN workspaces w ON w.id = k.workspace
     WHERE k.hash = $1 AND k.revoked_at IS NULL AND w.removed_at IS NULL`,
    [hash],
  );
  if (!row) return undefined;
  const { expires_at, ...key } = row;
  return { ...key, expiresAt: expires_at?.getTime() ?? null };
}
