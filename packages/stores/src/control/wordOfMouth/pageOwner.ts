import type { PageOwner } from '@viaggio/domain/ports/wordOfMouth';
import type { IpPolicy } from '@viaggio/domain/ports/workspaces';

export interface OwnerRow {
  workspace_name: string;
  language: 'it' | 'en';
  currency: string;
  ip_policy: IpPolicy;
}

/** Of a workspace called `w`. */
export const OWNER_COLUMNS = 'w.name AS workspace_name, w.language, w.currency, w.ip_policy';

export const readOwner = (row: OwnerRow): PageOwner => ({
  workspaceName: row.workspace_name,
  language: row.language === 'it' ? 'it' : 'en',
  currency: row.currency,
  ipPolicy: row.ip_policy,
});
