import type { ListKind, PeopleListStore, StoredList } from '@viaggio/domain/ports/segments';
import type { Queryable } from '../driver/types';

interface Row {
  id: number;
  name: string;
  kind: ListKind;
  identifiers: string;
  maker: string | null;
  created_at: Date;
}

/** Of rows called `l`. */
const COLUMNS = `l.id, l.name, l.kind, l.created_at,
  (SELECT count(*) FROM people_list_entries e WHERE e.list = l.id) AS identifiers,
  (SELECT u.name FROM auth.users u WHERE u.id = l.created_by) AS maker`;

const read = (row: Row): StoredList => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  identifiers: Number(row.identifiers),
  createdBy: row.maker ?? '',
  createdAt: row.created_at.getTime(),
});

/** Lists of people that somebody brought. */
export const createPeopleListStore = (db: Queryable): PeopleListStore => ({
  list: async (workspace) => {
    const rows = await db.query<Row & object>(
      `SELECT ${COLUMNS} FROM people_lists l WHERE l.workspace = $1 ORDER BY lower(l.name), l.id`,
      [workspace],
    );
    return rows.map(read);
  },
  find: async (workspace, id) => {
    const [row] = await db.query<Row & object>(
      `SELECT ${COLUMNS} FROM people_lists l WHERE l.workspace = $1 AND l.id = $2`,
      [workspace, id],
    );
    return row && read(row);
  },
  create: async (workspace, { name, kind }, by) => {
    const [row] = await db.query<Row & object>(
      `INSERT INTO people_lists AS l (workspace, name, kind, created_by) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
      [workspace, name, kind, by],
    );
    return read(row!);
  },
  extend: async (workspace, id, identifiers) => {
    const rows = await db.query('SELECT id FROM people_lists WHERE workspace = $1 AND id = $2', [
      workspace,
      id,
    ]);
    if (rows.length === 0) return false;
    await db.query(
      `INSERT INTO people_list_entries (list, identifier) SELECT $1, unnest($2::bigint[]) ON CONFLICT DO NOTHING`,
      [id, identifiers],
    );
    return true;
  },
  remove: async (workspace, id) => {
    const rows = await db.query('DELETE FROM people_lists WHERE workspace = $1 AND id = $2 RETURNING id', [
      workspace,
      id,
    ]);
    return rows.length > 0;
  },
});
