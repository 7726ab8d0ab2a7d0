import type { Actor } from '@viaggio/domain/ports/access';
import type { SavedReport, SavedReportInput } from '@viaggio/domain/ports/boards';
import type { Queryable } from '../driver/types';
import { MADE_COLUMNS, MAKER_JOIN, type MadeRow, readMade, writeActor } from './madeBy';

interface Row extends MadeRow {
  id: number;
  name: string;
  report: string;
  question: SavedReport['question'];
  search: string;
  updated_at: Date;
}

const SELECT = `SELECT b.id, b.name, b.report, b.question, b.search, b.updated_at, ${MADE_COLUMNS}
  FROM saved_reports b ${MAKER_JOIN} WHERE b.workspace = $1 AND b.removed_at IS NULL`;

const readRow = (row: Row): SavedReport => ({
  id: row.id,
  name: row.name,
  report: row.report,
  question: row.question,
  search: row.search,
  made: readMade(row),
  updatedAt: row.updated_at.getTime(),
});

export async function listSavedReports(db: Queryable, workspace: number): Promise<SavedReport[]> {
  return (await db.query<Row>(`${SELECT} ORDER BY b.id DESC LIMIT 1000`, [workspace])).map(readRow);
}

export async function findSavedReport(
  db: Queryable,
  workspace: number,
  id: number,
): Promise<SavedReport | undefined> {
  const [row] = await db.query<Row>(`${SELECT} AND b.id = $2`, [workspace, id]);
  return row && readRow(row);
}

export async function createSavedReport(
  db: Queryable,
  workspace: number,
  by: Actor,
  input: SavedReportInput,
): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    `INSERT INTO saved_reports (workspace, name, report, question, search, made_by)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [workspace, input.name, input.report, JSON.stringify(input.question), input.search, writeActor(by)],
  );
  return row!.id;
}

export async function updateSavedReport(
  db: Queryable,
  workspace: number,
  id: number,
  input: SavedReportInput,
): Promise<boolean> {
  const rows = await db.query(
    `UPDATE saved_reports SET name = $3, report = $4, question = $5, search = $6, updated_at = now()
     WHERE workspace = $1 AND id = $2 AND removed_at IS NULL RETURNING id`,
    [workspace, id, input.name, input.report, JSON.stringify(input.question), input.search],
  );
  return rows.length > 0;
}
