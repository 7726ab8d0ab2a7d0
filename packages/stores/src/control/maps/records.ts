import type { Actor } from '@viaggio/domain/ports/access';
import type { MapFace, MapRecord } from '@viaggio/domain/ports/maps';
import { MADE_COLUMNS, MAKER_JOIN, type MadeRow, readMade, writeActor } from '../boards/madeBy';
import type { Queryable } from '../driver/types';

interface Row extends MadeRow {
  id: number;
  name: string;
  kind: MapFace['kind'];
  language: MapFace['language'];
  model: string | null;
  personas: string[];
  stages: number;
  rows: number;
  cards: number;
  seq: number;
  comments: number;
  updated_at: Date;
}

const SELECT = `SELECT b.id, b.name, b.kind, b.language, b.model, b.personas, b.stages, b.rows, b.cards, b.seq,
    b.updated_at, ${MADE_COLUMNS},
    (SELECT count(*)::int FROM map_comments c WHERE c.workspace = b.workspace AND c.map = b.id
       AND c.answers IS NULL AND c.resolved_at IS NULL) AS comments
  FROM maps b ${MAKER_JOIN} WHERE b.workspace = $1 AND b.removed_at IS NULL`;

const readRow = ({ stages, rows, cards, ...row }: Row): MapRecord => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  language: row.language,
  model: row.model,
  personas: row.personas,
  size: { stages, rows, cards },
  seq: row.seq,
  comments: row.comments,
  made: readMade(row),
  updatedAt: row.updated_at.getTime(),
});

/** In the order of the columns name, kind, language, model, personas, stages, rows, cards. */
export const faceValues = ({ name, kind, language, model, personas, size }: MapFace): unknown[] => [
  name,
  kind,
  language,
  model,
  [...personas],
  size.stages,
  size.rows,
  size.cards,
];

export async function listMaps(db: Queryable, workspace: number): Promise<MapRecord[]> {
  const rows = await db.query<Row>(`${SELECT} ORDER BY b.updated_at DESC, b.id DESC LIMIT 1000`, [workspace]);
  return rows.map(readRow);
}

export async function findMap(db: Queryable, workspace: number, id: number): Promise<MapRecord | undefined> {
  const [row] = await db.query<Row>(`${SELECT} AND b.id = $2`, [workspace, id]);
  return row && readRow(row);
}

export async function createMap(
  db: Queryable,
  workspace: number,
  by: Actor,
  face: MapFace,
  state: Uint8Array,
): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    `INSERT INTO maps (workspace, made_by, state, name, kind, language, model, personas, stages, rows, cards)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [workspace, writeActor(by), Buffer.from(state), ...faceValues(face)],
  );
  return row!.id;
}
