import type { SegmentStore, StoredSegment } from '@viaggio/domain/ports/segments';
import type { SegmentRule } from '@viaggio/domain/segments';
import type { Queryable } from '../driver/types';

interface Row {
  id: number;
  name: string;
  rule: SegmentRule;
  maker: string | null;
  created_at: Date;
  updated_at: Date;
}

/** Of rows called `s`. */
const COLUMNS = `s.id, s.name, s.rule, s.created_at, s.updated_at,
  (SELECT u.name FROM auth.users u WHERE u.id = s.created_by) AS maker`;

const read = (row: Row): StoredSegment => ({
  id: row.id,
  name: row.name,
  rule: row.rule,
  createdBy: row.maker ?? '',
  createdAt: row.created_at.getTime(),
  updatedAt: row.updated_at.getTime(),
});

/** Segments of the workspaces. */
export const createSegmentStore = (db: Queryable): SegmentStore => ({
  list: async (workspace) => {
    const rows = await db.query<Row & object>(
      `SELECT ${COLUMNS} FROM segments s WHERE s.workspace = $1 ORDER BY lower(s.name), s.id`,
      [workspace],
    );
    return rows.map(read);
  },
  find: async (workspace, id) => {
    const [row] = await db.query<Row & object>(
      `SELECT ${COLUMNS} FROM segments s WHERE s.workspace = $1 AND s.id = $2`,
      [workspace, id],
    );
    return row && read(row);
  },
  create: async (workspace, { name, rule }, by) => {
    const [row] = await db.query<Row & object>(
      `INSERT INTO segments AS s (workspace, name, rule, created_by) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
      [workspace, name, JSON.stringify(rule), by],
    );
    return read(row!);
  },
  update: async (workspace, id, { name, rule }) => {
    const [row] = await db.query<Row & object>(
      `UPDATE segments AS s SET name = $3, rule = $4, updated_at = now() WHERE s.workspace = $1 AND s.id = $2
       RETURNING ${COLUMNS}`,
      [workspace, id, name, JSON.stringify(rule)],
    );
    return row && read(row);
  },
  remove: async (workspace, id) => {
    const rows = await db.query('DELETE FROM segments WHERE workspace = $1 AND id = $2 RETURNING id', [
      workspace,
      id,
    ]);
    return rows.length > 0;
  },
});
