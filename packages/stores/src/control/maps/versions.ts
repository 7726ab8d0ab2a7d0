import type { MapDocument } from '@viaggio/domain/maps';
import type { MapAuthor, MapVersion, NewMapVersion } from '@viaggio/domain/ports/maps';
import { MADE_COLUMNS, MAKER_JOIN, type MadeRow, readMade } from '../boards/madeBy';
import type { Queryable } from '../driver/types';

interface Row extends MadeRow {
  id: number;
  label: string;
  kind: MapVersion['kind'];
  seq: number;
}

const COLUMNS = `b.id, b.label, b.kind, b.seq, ${MADE_COLUMNS}`;
const FROM = `FROM map_versions b ${MAKER_JOIN}
  JOIN maps m ON m.workspace = b.workspace AND m.id = b.map AND m.removed_at IS NULL
  WHERE b.workspace = $1 AND b.map = $2`;

const readRow = ({ id, label, kind, seq, ...made }: Row): MapVersion => ({
  id,
  label,
  kind,
  seq,
  made: readMade(made),
});

export async function listVersions(db: Queryable, workspace: number, map: number): Promise<MapVersion[]> {
  const rows = await db.query<Row>(`SELECT ${COLUMNS} ${FROM} ORDER BY b.id DESC LIMIT 1000`, [
    workspace,
    map,
  ]);
  return rows.map(readRow);
}

export async function findVersion(
  db: Queryable,
  workspace: number,
  map: number,
  id: number,
): Promise<(MapVersion & { document: MapDocument }) | undefined> {
  const [row] = await db.query<Row & { document: MapDocument }>(
    `SELECT ${COLUMNS}, b.document ${FROM} AND b.id = $3`,
    [workspace, map, id],
  );
  return row && { ...readRow(row), document: row.document };
}

/** undefined where there is no such map. */
export async function insertVersion(
  db: Queryable,
  workspace: number,
  map: number,
  by: MapAuthor,
  { label, kind, seq, document }: NewMapVersion & { readonly seq: number },
): Promise<number | undefined> {
  const [row] = await db.query<{ id: number }>(
    `INSERT INTO map_versions (workspace, map, label, kind, seq, document, made_by)
     SELECT workspace, id, $3, $4, $5, $6, $7 FROM maps
     WHERE workspace = $1 AND id = $2 AND removed_at IS NULL RETURNING id`,
    [workspace, map, label, kind, seq, JSON.stringify(document), `${by.kind}:${by.id}`],
  );
  return row?.id;
}
