import type { Actor } from '@viaggio/domain/ports/access';
import type { Dashboard, DashboardInput } from '@viaggio/domain/ports/boards';
import type { Queryable } from '../driver/types';
import { MADE_COLUMNS, MAKER_JOIN, type MadeRow, readMade, writeActor } from './madeBy';

interface Row extends MadeRow {
  id: number;
  name: string;
  tiles: Dashboard['tiles'];
  period: Dashboard['period'];
  version: number;
  updated_at: Date;
}

const SELECT = `SELECT b.id, b.name, b.tiles, b.period, b.version, b.updated_at, ${MADE_COLUMNS}
  FROM dashboards b ${MAKER_JOIN} WHERE b.workspace = $1 AND b.removed_at IS NULL`;

const readRow = (row: Row): Dashboard => ({
  id: row.id,
  name: row.name,
  tiles: row.tiles,
  period: row.period,
  version: row.version,
  made: readMade(row),
  updatedAt: row.updated_at.getTime(),
});

const valuesOf = ({ name, tiles, period }: DashboardInput): unknown[] => [
  name,
  JSON.stringify(tiles),
  period && JSON.stringify(period),
];

export async function listDashboards(db: Queryable, workspace: number): Promise<Dashboard[]> {
  return (await db.query<Row>(`${SELECT} ORDER BY b.id LIMIT 200`, [workspace])).map(readRow);
}

export async function findDashboard(
  db: Queryable,
  workspace: number,
  id: number,
): Promise<Dashboard | undefined> {
  const [row] = await db.query<Row>(`${SELECT} AND b.id = $2`, [workspace, id]);
  return row && readRow(row);
}

export async function createDashboard(
  db: Queryable,
  workspace: number,
  by: Actor,
  input: DashboardInput,
): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    'INSERT INTO dashboards (workspace, made_by, name, tiles, period) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [workspace, writeActor(by), ...valuesOf(input)],
  );
  return row!.id;
}

/** Two who change the same version at once: one is told that the other was faster. */
export async function updateDashboard(
  db: Queryable,
  workspace: number,
  { id, expected }: { readonly id: number; readonly expected: number },
  input: DashboardInput,
): Promise<boolean> {
  const rows = await db.query(
    `UPDATE dashboards SET name = $4, tiles = $5, period = $6, version = version + 1, updated_at = now()
     WHERE workspace = $1 AND id = $2 AND version = $3 AND removed_at IS NULL RETURNING id`,
    [workspace, id, expected, ...valuesOf(input)],
  );
  return rows.length > 0;
}
