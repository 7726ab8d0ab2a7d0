import type { Actor } from '@viaggio/domain/ports/access';
import type { NewPublicLink, PublicLink } from '@viaggio/domain/ports/boards';
import type { Queryable } from '../driver/types';
import { MADE_COLUMNS, MAKER_JOIN, type MadeRow, readMade, writeActor } from './madeBy';

interface Row extends MadeRow {
  id: number;
  workspace: number;
  dashboard: number | null;
  saved_report: number | null;
  name: string | null;
  places: string[] | null;
  expires_at: Date;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

/** What a link shows must still be there; what was removed is shown to nobody. */
const SELECT = `SELECT b.id, b.workspace, b.dashboard, b.saved_report, coalesce(d.name, s.name) AS name, b.places,
    b.expires_at, b.revoked_at, b.last_used_at, ${MADE_COLUMNS}
  FROM public_links b ${MAKER_JOIN}
  LEFT JOIN dashboards d ON d.id = b.dashboard AND d.workspace = b.workspace
  LEFT JOIN saved_reports s ON s.id = b.saved_report AND s.workspace = b.workspace
  JOIN workspaces w ON w.id = b.workspace AND w.removed_at IS NULL`;
const THERE = 'd.removed_at IS NULL AND s.removed_at IS NULL';

const readRow = (row: Row): PublicLink => ({
  id: row.id,
  workspace: row.workspace,
  dashboard: row.dashboard,
  savedReport: row.saved_report,
  name: row.name,
  places: row.places ?? [],
  made: readMade(row),
  expiresAt: row.expires_at.getTime(),
  revokedAt: row.revoked_at?.getTime() ?? null,
  lastUsedAt: row.last_used_at?.getTime() ?? null,
});

export async function listPublicLinks(db: Queryable, workspace: number): Promise<PublicLink[]> {
  const rows = await db.query<Row>(
    `${SELECT} WHERE b.workspace = $1 AND ${THERE} ORDER BY b.id DESC LIMIT 1000`,
    [workspace],
  );
  return rows.map(readRow);
}

/** By the hash of its token: nothing about a token can be learned from how long the look-up takes. */
export async function findPublicLink(db: Queryable, tokenHash: string): Promise<PublicLink | undefined> {
  const [row] = await db.query<Row>(`${SELECT} WHERE b.token_hash = $1 AND ${THERE}`, [tokenHash]);
  return row && readRow(row);
}

/** Only to what the workspace has. */
export async function createPublicLink(
  db: Queryable,
  workspace: number,
  by: Actor,
  link: NewPublicLink,
): Promise<number | undefined> {
  const [row] = await db.query<{ id: number }>(
    `INSERT INTO public_links (workspace, made_by, token_hash, dashboard, saved_report, places, expires_at)
     SELECT $1, $2, $3, $4, $5, $6, $7
     WHERE ($4::int IS NULL OR EXISTS
         (SELECT FROM dashboards WHERE workspace = $1 AND id = $4 AND removed_at IS NULL))
       AND ($5::int IS NULL OR EXISTS
         (SELECT FROM saved_reports WHERE workspace = $1 AND id = $5 AND removed_at IS NULL))
     RETURNING id`,
    [
      workspace,
      writeActor(by),
      link.tokenHash,
      link.dashboard,
      link.savedReport,
      link.places.length === 0 ? null : link.places,
      new Date(link.expiresAt),
    ],
  );
  return row?.id;
}

export async function revokePublicLink(
  db: Queryable,
  workspace: number,
  id: number,
  now: number,
): Promise<boolean> {
  const rows = await db.query(
    'UPDATE public_links SET revoked_at = $3 WHERE workspace = $1 AND id = $2 AND revoked_at IS NULL RETURNING id',
    [workspace, id, new Date(now)],
  );
  return rows.length > 0;
}

/** At most once a minute: it is read by people. */
export async function noteLinkUsed(db: Queryable, workspace: number, id: number, now: number): Promise<void> {
  await db.query(
    `UPDATE public_links SET last_used_at = $3
     WHERE workspace = $1 AND id = $2
       AND (last_used_at IS NULL OR last_used_at < $3::timestamptz - interval '1 minute')`,
    [workspace, id, new Date(now)],
  );
}
