import type { Actor } from '@viaggio/domain/ports/access';
import type { MapLink, NewMapLink } from '@viaggio/domain/ports/maps';
import { MADE_COLUMNS, MAKER_JOIN, type MadeRow, readMade, writeActor } from '../boards/madeBy';
import type { Queryable } from '../driver/types';

interface Row extends MadeRow {
  id: number;
  workspace: number;
  map: number;
  kind: MapLink['kind'];
  password_hash: string | null;
  rows: string[] | null;
  figures: boolean;
  embed: boolean;
  votes: number;
  places: string[] | null;
  expires_at: Date;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

/** What a link shows must still be there; what was removed is shown to nobody. */
const SELECT = `SELECT b.id, b.workspace, b.map, b.kind, b.password_hash, b.rows, b.figures, b.embed, b.votes, b.places,
    b.expires_at, b.revoked_at, b.last_used_at, ${MADE_COLUMNS}
  FROM map_links b ${MAKER_JOIN}
  JOIN maps m ON m.workspace = b.workspace AND m.id = b.map AND m.removed_at IS NULL
  JOIN workspaces w ON w.id = b.workspace AND w.removed_at IS NULL`;

const readRow = (row: Row): MapLink => ({
  id: row.id,
  workspace: row.workspace,
  map: row.map,
  kind: row.kind,
  passwordHash: row.password_hash,
  rows: row.rows,
  figures: row.figures,
  embed: row.embed,
  votes: row.votes,
  places: row.places ?? [],
  made: readMade(row),
  expiresAt: row.expires_at.getTime(),
  revokedAt: row.revoked_at?.getTime() ?? null,
  lastUsedAt: row.last_used_at?.getTime() ?? null,
});

export async function listLinks(db: Queryable, workspace: number, map: number): Promise<MapLink[]> {
  const rows = await db.query<Row>(
    `${SELECT} WHERE b.workspace = $1 AND b.map = $2 ORDER BY b.id DESC LIMIT 1000`,
    [workspace, map],
  );
  return rows.map(readRow);
}

/** By the hash of its token: nothing about a token can be learned from how long the look-up takes. */
export async function findLink(db: Queryable, tokenHash: string): Promise<MapLink | undefined> {
  const [row] = await db.query<Row>(`${SELECT} WHERE b.token_hash = $1`, [tokenHash]);
  return row && readRow(row);
}

export async function createLink(
  db: Queryable,
  workspace: number,
  map: number,
  by: Actor,
  link: NewMapLink,
): Promise<number | undefined> {
  const [row] = await db.query<{ id: number }>(
    `INSERT INTO map_links (workspace, map, kind, token_hash, password_hash, rows, figures, embed, votes, places,
       made_by, expires_at)
     SELECT workspace, id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM maps
     WHERE workspace = $1 AND id = $2 AND removed_at IS NULL RETURNING id`,
    [
      workspace,
      map,
      link.kind,
      link.tokenHash,
      link.passwordHash,
      link.rows && [...link.rows],
      link.figures,
      link.embed,
      link.votes,
      link.places.length === 0 ? null : [...link.places],
      writeActor(by),
      new Date(link.expiresAt),
    ],
  );
  return row?.id;
}

export async function revokeLink(
  db: Queryable,
  workspace: number,
  map: number,
  id: number,
  now: number,
): Promise<boolean> {
  const rows = await db.query(
    `UPDATE map_links SET revoked_at = $4 WHERE workspace = $1 AND map = $2 AND id = $3 AND revoked_at IS NULL
     RETURNING id`,
    [workspace, map, id, new Date(now)],
  );
  return rows.length > 0;
}

/** At most once a minute: it is read by people. */
export async function noteLinkUsed(db: Queryable, workspace: number, id: number, now: number): Promise<void> {
  await db.query(
    `UPDATE map_links SET last_used_at = $3
     WHERE workspace = $1 AND id = $2
       AND (last_used_at IS NULL OR last_used_at < $3::timestamptz - interval '1 minute')`,
    [workspace, id, new Date(now)],
  );
}
