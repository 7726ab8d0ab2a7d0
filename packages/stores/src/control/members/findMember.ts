import type { Member } from '@viaggio/domain/ports/members';
import type { Queryable } from '../driver/types';
import { type MemberRow, readMember, SELECT_MEMBERS } from './memberRow';

export async function findMember(db: Queryable, workspace: number, id: number): Promise<Member | undefined> {
  const [row] = await db.query<MemberRow>(`${SELECT_MEMBERS} WHERE m.workspace = $1 AND m.id = $2`, [
    workspace,
    id,
  ]);
  return row && readMember(row);
}
