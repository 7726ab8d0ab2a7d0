import type { WorkspaceChange, WorkspaceView } from '@viaggio/domain/ports/workspaces';
import type { Queryable } from '../driver/types';
import { findWorkspace } from './findWorkspace';

/** Changes what is given; null and '' are values, absence is not. */
export async function updateWorkspace(
  db: Queryable,
  id: number,
  change: WorkspaceChange,
): Promise<WorkspaceView | undefined> {
  await db.query(
    `UPDATE workspaces SET
       name = coalesce($2, name), time_zone = coalesce($3, time_zone), currency = coalesce($4, currency),
       language = coalesce($5, language), wants = coalesce($6, wants), ip_policy = coalesce($7, ip_policy),
       default_model = coalesce($8, default_model), sells = CASE WHEN $9 THEN $10 ELSE sells END
     WHERE id = $1 AND removed_at IS NULL`,
    [
      id,
      change.name,
      change.timeZone,
      change.currency,
      change.language,
      change.wants,
      change.ipPolicy,
      change.defaultModel,
      change.sells !== undefined,
      change.sells,
    ],
  );
  return findWorkspace(db, id);
}
