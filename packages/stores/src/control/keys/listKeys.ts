import type { ApiKey } from '@viaggio/domain/ports/keys';
import type { Queryable } from '../driver/types';
import { type KeyRow, readKey, SELECT_KEYS } from './keyRow';

export async function listKeys(db: Queryable, workspace: number): Promise<ApiKey[]> {
  const rows = await db.query<KeyRow>(
    `${SELECT_KEYS} WHERE k.workspace = $1 AND k.revoked_at IS NULL ORDER BY k.id DESC`,
    [workspace],
  );
  return rows.map(readKey);
}
