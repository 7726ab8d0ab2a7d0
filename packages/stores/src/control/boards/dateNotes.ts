import type { Actor } from '@viaggio/domain/ports/access';
import type { DateNote, DateNoteInput } from '@viaggio/domain/ports/boards';
import type { Queryable } from '../driver/types';
import { MADE_COLUMNS, MAKER_JOIN, type MadeRow, readMade, writeActor } from './madeBy';

interface Row extends MadeRow {
  id: number;
  from: string;
  to: string;
  text: string;
  kind: DateNote['kind'];
}

/** Days travel as text: a date of the driver would be an instant of this machine's zone. */
export async function listDateNotes(db: Queryable, workspace: number): Promise<DateNote[]> {
  const rows = await db.query<Row>(
    `SELECT b.id, b.first_day::text AS "from", b.last_day::text AS "to", b.text, b.kind, ${MADE_COLUMNS}
     FROM date_notes b ${MAKER_JOIN} WHERE b.workspace = $1 ORDER BY b.first_day DESC, b.id DESC LIMIT 2000`,
    [workspace],
  );
  return rows.map((row) => ({
    id: row.id,
    from: row.from,
    to: row.to,
    text: row.text,
    kind: row.kind,
    made: readMade(row),
  }));
}

export async function createDateNote(
  db: Queryable,
  workspace: number,
  by: Actor,
  { from, to, text, kind }: DateNoteInput,
): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    `INSERT INTO date_notes (workspace, made_by, first_day, last_day, text, kind)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [workspace, writeActor(by), from, to, text, kind],
  );
  return row!.id;
}

export async function updateDateNote(
  db: Queryable,
  workspace: number,
  id: number,
  { from, to, text, kind }: DateNoteInput,
): Promise<boolean> {
  const rows = await db.query(
    `UPDATE date_notes SET first_day = $3, last_day = $4, text = $5, kind = $6
     WHERE workspace = $1 AND id = $2 RETURNING id`,
    [workspace, id, from, to, text, kind],
  );
  return rows.length > 0;
}

export async function removeDateNote(db: Queryable, workspace: number, id: number): Promise<boolean> {
  const rows = await db.query('DELETE FROM date_notes WHERE workspace = $1 AND id = $2 RETURNING id', [
    workspace,
    id,
  ]);
  return rows.length > 0;
}
