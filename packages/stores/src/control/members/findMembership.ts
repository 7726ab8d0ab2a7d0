import type { Membership } from '@viaggio/domain/ports/members';
import type { Queryable } from '../driver/types';
import { type MembershipRow, readMembership } from './memberRow';

/** The user's membership of a workspace that is open: the question every request of a session asks. */
export async function findMembership(
  db: Queryable,
  workspace: number,
  userId: string,
): Promise<Membership | undefined> {
  const [row] = await db.query<MembershipRow>(
    `SELECT m.id, m.workspace, m.user_id, m.role, m.places, m.last_seen_at FROM members m JOIN workspaces w ON w.id = m.workspace
     WHERE m.workspace = $1 AND m.user_id = $2 AND w.removed_at IS NULL`,
    [workspace, userId],
  );
  return row && readMembership(row);
}
