import type { MemberRole } from '@viaggio/domain/ports/access';
import type { Member, Membership } from '@viaggio/domain/ports/members';

export interface MembershipRow {
  id: number;
  workspace: number;
  user_id: string;
  role: MemberRole;
  places: string[] | null;
  last_seen_at: Date | null;
}

export interface MemberRow extends MembershipRow {
  name: string | null;
  email: string | null;
  created_at: Date;
}

/** Users live in the tables of the authentication library. */
export const SELECT_MEMBERS = `SELECT m.id, m.workspace, m.user_id, m.role, m.places, m.created_at, m.last_seen_at, u.name, u.email
  FROM members m LEFT JOIN auth.users u ON u.id = m.user_id`;

export const readMembership = (row: MembershipRow): Membership => ({
  id: row.id,
  workspace: row.workspace,
  userId: row.user_id,
  role: row.role,
  places: row.places ?? [],
  lastSeenAt: row.last_seen_at?.getTime() ?? null,
});

export const readMember = (row: MemberRow): Member => ({
  ...readMembership(row),
  name: row.name ?? '',
  email: row.email ?? '',
  joinedAt: row.created_at.getTime(),
});

/** No limit is stored as null. */
export const storedPlaces = (places: readonly string[]): readonly string[] | null =>
  places.length === 0 ? null : places;
