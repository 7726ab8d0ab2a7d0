import type { WorkspaceView } from '@viaggio/domain/ports/workspaces';
import type { Queryable } from '../driver/types';
import { readView, viewColumns, type WorkspaceViewRow } from './workspaceRow';

/** In the order in which the user joined them. */
export async function listWorkspacesOfUser(db: Queryable, userId: string): Promise<WorkspaceView[]> {
  const rows = await db.query<WorkspaceViewRow>(
    `SELECT ${viewColumns('w')} FROM members m JOIN workspaces w ON w.id = m.workspace
     WHERE m.user_id = $1 AND w.removed_at IS NULL ORDER BY m.id`,
    [userId],
  );
  return rows.map(readView);
}
