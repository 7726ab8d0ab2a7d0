import type { MembershipOfWorkspace } from '@viaggio/domain/ports/members';
import type { Queryable } from '../driver/types';
import { type MembershipRow, readMembership } from './memberRow';

/** The open workspaces of a user, in the order in which they were joined. */
export async function listMemberships(db: Queryable, userId: string): Promise<MembershipOfWorkspace[]> {
  const rows = await db.query<MembershipRow & { name: string; demo: boolean }>(
    `SELECT m.id, m.workspace, m.user_id, m.role, m.places, m.last_seen_at, w.name, w.demo
     FROM members m JOIN workspaces w ON w.id = m.workspace
     WHERE m.user_id = $1 AND w.removed_at IS NULL ORDER BY m.id`,
    [userId],
  );
  return rows.map((row) => ({ ...readMembership(row), name: row.name, demo: row.demo }));
}
