import type { MailReader } from '@viaggio/domain/ports/alertStore';
import type { Queryable } from '../driver/types';

export interface ReaderRow {
  workspace: number;
  workspace_name: string;
  time_zone: string;
  currency: string;
  member: number;
  email: string;
  name: string | null;
  language: 'it' | 'en';
  places: string[] | null;
}

/** Who has no language reads that of the workspace. */
export const SELECT_READERS = `SELECT w.id AS workspace, w.name AS workspace_name, w.time_zone, w.currency, m.id AS member, u.email,
  u.name, CASE WHEN u.language IN ('it', 'en') THEN u.language ELSE w.language END AS language, m.places
  FROM members m JOIN workspaces w ON w.id = m.workspace AND w.removed_at IS NULL JOIN auth.users u ON u.id = m.user_id`;

export const readReader = (row: ReaderRow): MailReader => ({
  workspace: row.workspace,
  workspaceName: row.workspace_name,
  timeZone: row.time_zone,
  currency: row.currency,
  member: row.member,
  email: row.email,
  name: row.name ?? '',
  language: row.language,
  places: row.places ?? [],
});

export async function listDailyReaders(db: Queryable): Promise<MailReader[]> {
  const rows = await db.query<ReaderRow>(
    `${SELECT_READERS} JOIN daily_mails d ON d.member = m.id ORDER BY w.id, m.id`,
  );
  return rows.map(readReader);
}

export async function readersOf(
  db: Queryable,
  workspace: number,
  members: readonly number[],
): Promise<MailReader[]> {
  const rows = await db.query<ReaderRow>(
    `${SELECT_READERS} WHERE m.workspace = $1 AND m.id = ANY($2) ORDER BY m.id`,
    [workspace, members],
  );
  return rows.map(readReader);
}

export async function isDailyOn(db: Queryable, workspace: number, member: number): Promise<boolean> {
  const rows = await db.query('SELECT 1 AS one FROM daily_mails WHERE workspace = $1 AND member = $2', [
    workspace,
    member,
  ]);
  return rows.length > 0;
}

/** Nothing for a member of another workspace. */
export async function setDaily(db: Queryable, workspace: number, member: number, on: boolean): Promise<void> {
  await db.query(
    on
      ? `INSERT INTO daily_mails (member, workspace) SELECT id, workspace FROM members
         WHERE workspace = $1 AND id = $2 ON CONFLICT (member) DO NOTHING`
      : 'DELETE FROM daily_mails WHERE workspace = $1 AND member = $2',
    [workspace, member],
  );
}
