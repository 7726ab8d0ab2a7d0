import type { KeyScope } from '@viaggio/domain/ports/access';
import type { ApiKey } from '@viaggio/domain/ports/keys';

export interface KeyRow {
  id: number;
  workspace: number;
  name: string;
  scopes: KeyScope[];
  hint: string;
  maker: string | null;
  created_at: Date;
  last_used_at: Date | null;
  expires_at: Date | null;
}

/** `createdBy` of the fixed key that comes with the settings of the installation. */
export const ENVIRONMENT = 'environment';

export const SELECT_KEYS = `SELECT k.id, k.workspace, k.name, k.scopes, k.hint, k.created_at, k.last_used_at,
  k.expires_at, u.name AS maker FROM api_keys k LEFT JOIN auth.users u ON u.id = k.created_by`;

export const readKey = (row: KeyRow): ApiKey => ({
  id: row.id,
  workspace: row.workspace,
  name: row.name,
  scopes: row.scopes,
  hint: row.hint,
  createdBy: row.maker ?? '',
  createdAt: row.created_at.getTime(),
  lastUsedAt: row.last_used_at?.getTime() ?? null,
  expiresAt: row.expires_at?.getTime() ?? null,
});
