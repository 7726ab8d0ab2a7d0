import type { Queryable } from '../driver/types';

export async function removeMember(db: Queryable, workspace: number, id: number): Promise<void> {
  await db.query('DELETE FROM members WHERE workspace = $1 AND id = $2', [workspace, id]);
}
