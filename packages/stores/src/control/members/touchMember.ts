import type { Queryable } from '../driver/types';

export async function touchMember(db: Queryable, id: number): Promise<void> {
  await db.query('UPDATE members SET last_seen_at = now() WHERE id = $1', [id]);
}
