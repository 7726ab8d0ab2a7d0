import type { MemberRole } from '@viaggio/domain/ports/access';
import type { Queryable } from '../driver/types';
import { storedPlaces } from './memberRow';

export async function updateMember(
  db: Queryable,
  workspace: number,
  id: number,
  change: { role?: MemberRole; places?: readonly string[] },
): Promise<void> {
  await db.query(
    `UPDATE members SET role = coalesce($3, role), places = CASE WHEN $4 THEN $5 ELSE places END
     WHERE workspace = $1 AND id = $2`,
    [workspace, id, change.role, change.places !== undefined, storedPlaces(change.places ?? [])],
  );
}
