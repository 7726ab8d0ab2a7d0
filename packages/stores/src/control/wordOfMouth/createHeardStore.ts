import type { HeardContent, HeardQuestion, HeardStore } from '@viaggio/domain/ports/wordOfMouth';
import type { ControlDriver } from '../driver/types';
import { closeSource } from '../sources/closeSource';
import { createSource } from '../sources/createSource';
import { OWNER_COLUMNS, type OwnerRow, readOwner } from './pageOwner';

interface Row {
  id: number;
  workspace: number;
  source: number;
  content: HeardContent;
  created_at: Date;
  answers: number;
  last_answer_at: Date | null;
}

const COLUMNS = 'q.id, q.workspace, q.source, q.content, q.created_at, q.answers, q.last_answer_at';

const readRow = (row: Row): HeardQuestion => ({
  ...row.content,
  id: row.id,
  workspace: row.workspace,
  source: row.source,
  createdAt: row.created_at.getTime(),
  answers: row.answers,
  lastAnswerAt: row.last_answer_at?.getTime() ?? null,
});

/** Questions about how people heard of the brand. */
export const createHeardStore = (db: ControlDriver): HeardStore => ({
  list: async (workspace) => {
    const rows = await db.query<Row & object>(
      `SELECT ${COLUMNS} FROM heard_questions q WHERE q.workspace = $1 ORDER BY q.id`,
      [workspace],
    );
    return rows.map(readRow);
  },
  create: (workspace, content, { tokenHash, writeKey }, by) =>
    db.transaction(async (tx) => {
      const source = await createSource(tx, { workspace, name: content.name, kind: 'other', writeKey });
      const [row] = await tx.query<Row & object>(
        `INSERT INTO heard_questions AS q (workspace, source, content, token_hash, made_by)
         VALUES ($1, $2, $3, $4, $5) RETURNING ${COLUMNS}`,
        [workspace, source.id, JSON.stringify(content), tokenHash, `${by.kind}:${by.id}`],
      );
      return readRow(row!);
    }),
  update: async (workspace, id, { content, tokenHash }) => {
    const [row] = await db.query<Row & object>(
      `UPDATE heard_questions AS q SET content = coalesce($3::jsonb, content), token_hash = coalesce($4, token_hash)
       WHERE q.workspace = $1 AND q.id = $2 RETURNING ${COLUMNS}`,
      [workspace, id, content === undefined ? null : JSON.stringify(content), tokenHash ?? null],
    );
    return row && readRow(row);
  },
  remove: (workspace, id) =>
    db.transaction(async (tx) => {
      const [row] = await tx.query<{ source: number }>(
        'DELETE FROM heard_questions WHERE workspace = $1 AND id = $2 RETURNING source',
        [workspace, id],
      );
      if (row) await closeSource(tx, workspace, row.source);
      return row !== undefined;
    }),
  findOpen: async (tokenHash) => {
    const [row] = await db.query<Row & OwnerRow>(
      `SELECT ${COLUMNS}, ${OWNER_COLUMNS} FROM heard_questions q
       JOIN workspaces w ON w.id = q.workspace AND w.removed_at IS NULL
       JOIN sources s ON s.id = q.source AND s.removed_at IS NULL AND s.enabled
       WHERE q.token_hash = $1`,
      [tokenHash],
    );
    return row && { ...readRow(row), ...readOwner(row) };
  },
  noteAnswer: async (id, at) => {
    await db.query('UPDATE heard_questions SET answers = answers + 1, last_answer_at = $2 WHERE id = $1', [
      id,
      new Date(at),
    ]);
  },
});
