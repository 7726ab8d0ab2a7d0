import type { NewApiKey } from '@viaggio/domain/ports/keys';
import type { Queryable } from '../driver/types';
import { ENVIRONMENT } from './keyRow';

/**
 * The fixed key of a workspace comes with the settings of the installation: when it changes there, the one before
 * stops. A key that was revoked by hand stays revoked for as long as the setting keeps it.
 */
export async function fixKey(db: Queryable, key: NewApiKey): Promise<void> {
  await db.query(
    'UPDATE api_keys SET revoked_at = now() WHERE workspace = $1 AND created_by = $2 AND hash <> $3 AND revoked_at IS NULL',
    [key.workspace, ENVIRONMENT, key.hash],
  );
  await db.query(
    `INSERT INTO api_keys (workspace, name, hash, hint, scopes, created_by) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (hash) DO NOTHING`,
    [key.workspace, key.name, key.hash, key.hint, key.scopes, ENVIRONMENT],
  );
}
