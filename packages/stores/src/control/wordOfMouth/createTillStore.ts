import type { Till, TillStore } from '@viaggio/domain/ports/wordOfMouth';
import type { ControlDriver } from '../driver/types';
import { closeSource } from '../sources/closeSource';
import { createSource } from '../sources/createSource';
import { OWNER_COLUMNS, type OwnerRow, readOwner } from './pageOwner';

interface Row {
  id: number;
  workspace: number;
  source: number;
  name: string;
  place: string;
  created_at: Date;
  entries: number;
  last_used_at: Date | null;
}

const COLUMNS = 't.id, t.workspace, t.source, t.name, t.place, t.created_at, t.entries, t.last_used_at';

const readRow = (row: Row): Till => ({
  id: row.id,
  workspace: row.workspace,
  source: row.source,
  name: row.name,
  place: row.place,
  createdAt: row.created_at.getTime(),
  entries: row.entries,
  lastUsedAt: row.last_used_at?.getTime() ?? null,
});

/** Tills of stores: one device, one place. */
export const createTillStore = (db: ControlDriver): TillStore => ({
  list: async (workspace) => {
    const rows = await db.query<Row & object>(
      `SELECT ${COLUMNS} FROM tills t WHERE t.workspace = $1 ORDER BY t.id`,
      [workspace],
    );
    return rows.map(readRow);
  },
  create: (workspace, { name, place }, { tokenHash, writeKey }, by) =>
    db.transaction(async (tx) => {
      const source = await createSource(tx, { workspace, name, kind: 'till', writeKey });
      const [row] = await tx.query<Row & object>(
        `INSERT INTO tills AS t (workspace, source, name, place, token_hash, made_by)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
        [workspace, source.id, name, place, tokenHash, `${by.kind}:${by.id}`],
      );
      return readRow(row!);
    }),
  remove: (workspace, id) =>
    db.transaction(async (tx) => {
      const [row] = await tx.query<Row & object>(
        `DELETE FROM tills t WHERE t.workspace = $1 AND t.id = $2 RETURNING ${COLUMNS}`,
        [workspace, id],
      );
      if (row) await closeSource(tx, workspace, row.source);
      return row && readRow(row);
    }),
  findOpen: async (tokenHash) => {
    const [row] = await db.query<Row & OwnerRow>(
      `SELECT ${COLUMNS}, ${OWNER_COLUMNS} FROM tills t
       JOIN workspaces w ON w.id = t.workspace AND w.removed_at IS NULL
       JOIN sources s ON s.id = t.source AND s.removed_at IS NULL AND s.enabled
       WHERE t.token_hash = $1`,
      [tokenHash],
    );
    return row && { ...readRow(row), ...readOwner(row) };
  },
  noteEntries: async (id, entries, at) => {
    await db.query('UPDATE tills SET entries = entries + $2, last_used_at = $3 WHERE id = $1', [
      id,
      entries,
      new Date(at),
    ]);
  },
});
