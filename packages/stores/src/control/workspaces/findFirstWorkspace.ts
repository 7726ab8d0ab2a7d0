import type { Workspace } from '@viaggio/domain/ports/workspaces';
import type { Queryable } from '../driver/types';
import { readWorkspace, type WorkspaceRow, workspaceColumns } from './workspaceRow';

/** The oldest workspace that is open and not the example. */
export async function findFirstWorkspace(db: Queryable): Promise<Workspace | undefined> {
  const [row] = await db.query<WorkspaceRow>(
    `SELECT ${workspaceColumns('w')} FROM workspaces w
     WHERE w.removed_at IS NULL AND NOT w.demo ORDER BY w.id LIMIT 1`,
  );
  return row && readWorkspace(row);
}
