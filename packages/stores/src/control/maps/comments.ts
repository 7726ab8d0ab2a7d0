import type { Actor } from '@viaggio/domain/ports/access';
import type { MapComment, MapStore, NewMapComment } from '@viaggio/domain/ports/maps';
import { MADE_COLUMNS, MAKER_JOIN, type MadeRow, readMade, writeActor } from '../boards/madeBy';
import type { Queryable } from '../driver/types';

interface Row extends MadeRow {
  id: number;
  answers: number | null;
  card: string | null;
  row_id: string | null;
  stage: string | null;
  body: string;
  mentions: { id: string; name: string }[];
  edited_at: Date | null;
  resolver: string | null;
  resolved_at: Date | null;
}

const LIST = `SELECT b.id, b.answers, b.card, b.row_id, b.stage, b.body, b.edited_at, b.resolved_at,
    coalesce(ru.name, rk.name, '') AS resolver, ${MADE_COLUMNS},
    (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) ORDER BY n.name), '[]')
     FROM auth.users n WHERE n.id = ANY (b.mentions)) AS mentions
  FROM map_comments b ${MAKER_JOIN}
  LEFT JOIN auth.users ru ON b.resolved_by = 'member:' || ru.id
  LEFT JOIN api_keys rk ON rk.workspace = b.workspace AND b.resolved_by = 'key:' || rk.id
  JOIN maps m ON m.workspace = b.workspace AND m.id = b.map AND m.removed_at IS NULL
  WHERE b.workspace = $1 AND b.map = $2 ORDER BY b.id LIMIT 5000`;

const readRow = (row: Row): MapComment => ({
  id: row.id,
  answers: row.answers,
  at: { card: row.card, row: row.row_id, stage: row.stage },
  body: row.body,
  mentions: row.mentions,
  made: readMade(row),
  editedAt: row.edited_at?.getTime() ?? null,
  resolved: row.resolved_at && { byName: row.resolver ?? '', at: row.resolved_at.getTime() },
});

export async function listComments(db: Queryable, workspace: number, map: number): Promise<MapComment[]> {
  return (await db.query<Row>(LIST, [workspace, map])).map(readRow);
}

/** Only in a map that is there, and in answer to a comment of it that opens a thread. */
export async function createComment(
  db: Queryable,
  workspace: number,
  map: number,
  by: Actor,
  { answers, at, body, mentions }: NewMapComment,
): Promise<number | undefined> {
  const [row] = await db.query<{ id: number }>(
    `INSERT INTO map_comments (workspace, map, answers, card, row_id, stage, body, mentions, made_by)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
     WHERE EXISTS (SELECT FROM maps WHERE workspace = $1 AND id = $2 AND removed_at IS NULL)
       AND ($3::int IS NULL OR EXISTS (SELECT FROM map_comments
         WHERE workspace = $1 AND map = $2 AND id = $3 AND answers IS NULL))
     RETURNING id`,
    [workspace, map, answers, at.card, at.row, at.stage, body, [...mentions], writeActor(by)],
  );
  return row?.id;
}

export async function updateComment(
  db: Queryable,
  ...[workspace, map, id, { body, mentions, resolved }]: Parameters<MapStore['updateComment']>
): Promise<boolean> {
  const rows = await db.query(
    `UPDATE map_comments SET
       edited_at = CASE WHEN $4::text IS NULL OR $4 = body THEN edited_at ELSE now() END,
       body = coalesce($4, body),
       mentions = coalesce($5, mentions),
       resolved_at = CASE WHEN $6 THEN CASE WHEN $7::text IS NULL THEN NULL ELSE now() END ELSE resolved_at END,
       resolved_by = CASE WHEN $6 THEN $7 ELSE resolved_by END
     WHERE workspace = $1 AND map = $2 AND id = $3 RETURNING id`,
    [
      workspace,
      map,
      id,
      body ?? null,
      mentions === undefined ? null : [...mentions],
      resolved !== undefined,
      resolved ? writeActor(resolved) : null,
    ],
  );
  return rows.length > 0;
}

export async function removeComment(
  db: Queryable,
  workspace: number,
  map: number,
  id: number,
): Promise<boolean> {
  const rows = await db.query(
    'DELETE FROM map_comments WHERE workspace = $1 AND map = $2 AND id = $3 RETURNING id',
    [workspace, map, id],
  );
  return rows.length > 0;
}
