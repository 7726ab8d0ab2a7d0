import type { Member } from '@viaggio/domain/ports/members';
import type { Queryable } from '../driver/types';
import { type MemberRow, readMember, SELECT_MEMBERS } from './memberRow';

export async function listMembers(db: Queryable, workspace: number): Promise<Member[]> {
  const rows = await db.query<MemberRow>(`${SELECT_MEMBERS} WHERE m.workspace = $1 ORDER BY m.id`, [
    workspace,
  ]);
  return rows.map(readMember);
}
