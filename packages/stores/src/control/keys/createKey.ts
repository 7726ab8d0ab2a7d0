import type { ApiKey, NewApiKey } from '@viaggio/domain/ports/keys';
import type { Queryable } from '../driver/types';
import { type KeyRow, readKey, SELECT_KEYS } from './keyRow';

export async function createKey(db: Queryable, made: NewApiKey): Promise<ApiKey> {
  const [created] = await db.query<{ id: number }>(
    `INSERT INTO api_keys (workspace, name, hash, hint, scopes, created_by, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [
      made.workspace,
      made.name,
      made.hash,
      made.hint,
      made.scopes,
      made.createdBy,
      made.expiresAt === null ? null : new Date(made.expiresAt),
    ],
  );
  const [row] = await db.query<KeyRow>(`${SELECT_KEYS} WHERE k.id = $1`, [created!.id]);
  return readKey(row!);
}
