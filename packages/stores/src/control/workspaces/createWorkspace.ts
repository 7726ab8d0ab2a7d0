import type { NewWorkspace, Workspace } from '@viaggio/domain/ports/workspaces';
import type { Queryable } from '../driver/types';
import { readWorkspace, type WorkspaceRow, workspaceColumns } from './workspaceRow';

export async function createWorkspace(db: Queryable, made: NewWorkspace): Promise<Workspace> {
  const [row] = await db.query<WorkspaceRow>(
    `INSERT INTO workspaces AS w (name, time_zone, currency, language, sells, wants, demo)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${workspaceColumns('w')}`,
    [made.name, made.timeZone, made.currency, made.language, made.sells, made.wants, made.demo],
  );
  return readWorkspace(row!);
}
