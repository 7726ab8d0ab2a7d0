import type { WorkspaceView } from '@viaggio/domain/ports/workspaces';
import type { Queryable } from '../driver/types';
import { readView, viewColumns, type WorkspaceViewRow } from './workspaceRow';

export async function findWorkspace(db: Queryable, id: number): Promise<WorkspaceView | undefined> {
  const [row] = await db.query<WorkspaceViewRow>(
    `SELECT ${viewColumns('w')} FROM workspaces w WHERE w.id = $1 AND w.removed_at IS NULL`,
    [id],
  );
  return row && readView(row);
}
