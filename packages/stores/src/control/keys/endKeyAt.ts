import type { ApiKey } from '@viaggio/domain/ports/keys';
import type { Queryable } from '../driver/types';
import { ENVIRONMENT, type KeyRow, readKey, SELECT_KEYS } from './keyRow';

/** A key that ends earlier keeps its day; the one of the installation's settings changes with them alone. */
export async function endKeyAt(
  db: Queryable,
  workspace: number,
  id: number,
  at: number,
): Promise<ApiKey | undefined> {
  const changed = await db.query(
    `UPDATE api_keys SET expires_at = least(expires_at, $3)
     WHERE workspace = $1 AND id = $2 AND revoked_at IS NULL AND created_by <> $4 RETURNING id`,
    [workspace, id, new Date(at), ENVIRONMENT],
  );
  if (changed.length === 0) return undefined;
  const [row] = await db.query<KeyRow>(`${SELECT_KEYS} WHERE k.id = $1`, [id]);
  return row && readKey(row);
}
