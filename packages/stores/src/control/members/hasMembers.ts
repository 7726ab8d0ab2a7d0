import type { Queryable } from '../driver/types';

export async function hasMembers(db: Queryable, workspace: number): Promise<boolean> {
  return (await db.query('SELECT 1 FROM members WHERE workspace = $1 LIMIT 1', [workspace])).length > 0;
}
