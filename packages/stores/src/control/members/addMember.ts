import type { NewMember } from '@viaggio/domain/ports/members';
import type { Queryable } from '../driver/types';
import { storedPlaces } from './memberRow';

/** False when the user already is a member: then nothing changes. */
export async function addMember(db: Queryable, member: NewMember): Promise<boolean> {
  const rows = await db.query(
    `INSERT INTO members (workspace, user_id, role, places) VALUES ($1, $2, $3, $4)
     ON CONFLICT (workspace, user_id) DO NOTHING RETURNING id`,
    [member.workspace, member.userId, member.role, storedPlaces(member.places)],
  );
  return rows.length > 0;
}
