import type { Membership, PersonaWriting, PictureType } from '@viaggio/domain/personas';
import type { PersonaStore, StoredPersona } from '@viaggio/domain/ports/personas';
import { removeKept, restoreKept } from '../boards/removal';
import type { ControlDriver, Queryable } from '../driver/types';
import { setPicture } from './setPicture';
import { unlessTaken } from './unlessTaken';

interface Row {
  id: number;
  writing: PersonaWriting;
  membership: Membership;
  picture: string | null;
  maker: string | null;
  created_at: Date;
  updated_at: Date;
}

/** Of rows called `p`. */
const COLUMNS = `p.id, p.writing, p.membership, p.picture, p.created_at, p.updated_at,
  (SELECT u.name FROM auth.users u WHERE p.made_by = 'member:' || u.id) AS maker`;

const read = (row: Row): StoredPersona => ({
  id: row.id,
  writing: row.writing,
  membership: row.membership,
  picture: row.picture,
  createdBy: row.maker ?? '',
  createdAt: row.created_at.getTime(),
  updatedAt: row.updated_at.getTime(),
});

const json = (membership: Membership): string | null =>
  membership === null ? null : JSON.stringify(membership);

/** Buyer personas of the workspaces. */
export const createPersonaStore = (db: ControlDriver): PersonaStore => ({
  list: async (workspace) => {
    const rows = await db.query<Row & object>(
      `SELECT ${COLUMNS} FROM personas p WHERE p.workspace = $1 AND p.removed_at IS NULL ORDER BY lower(p.name), p.id`,
      [workspace],
    );
    return rows.map(read);
  },
  find: async (workspace, id) => {
    const [row] = await db.query<Row & object>(
      `SELECT ${COLUMNS} FROM personas p WHERE p.workspace = $1 AND p.id = $2 AND p.removed_at IS NULL`,
      [workspace, id],
    );
    return row && read(row);
  },
  create: (workspace, { writing, membership }, by) =>
    unlessTaken(async () => {
      const [row] = await db.query<Row & object>(
        `INSERT INTO personas AS p (workspace, name, writing, membership, made_by) VALUES ($1, $2, $3, $4, $5)
         RETURNING ${COLUMNS}`,
        [workspace, writing.name, JSON.stringify(writing), json(membership), `${by.kind}:${by.id}`],
      );
      return read(row!);
    }),
  update: (workspace, id, { writing, membership }) =>
    unlessTaken(async () => {
      const [row] = await db.query<Row & object>(
        `UPDATE personas AS p SET name = $3, writing = $4, membership = $5, updated_at = now()
         WHERE p.workspace = $1 AND p.id = $2 AND p.removed_at IS NULL RETURNING ${COLUMNS}`,
        [workspace, id, writing.name, JSON.stringify(writing), json(membership)],
      );
      return row && read(row);
    }),
  remove: (workspace, id) => removeKept(db, 'personas', workspace, id),
  restore: (workspace, id) => unlessTaken(() => restoreKept(db, 'personas', workspace, id)),
  setPicture: (workspace, id, picture) => db.transaction((tx) => setPicture(tx, workspace, id, picture)),
  findPicture: (workspace, id) => findPicture(db, workspace, id),
});

async function findPicture(db: Queryable, workspace: number, id: number) {
  const [row] = await db.query<{ type: PictureType; bytes: Uint8Array }>(
    `SELECT i.type, i.bytes FROM persona_pictures i JOIN personas p ON p.id = i.persona
     WHERE p.workspace = $1 AND p.id = $2 AND p.removed_at IS NULL`,
    [workspace, id],
  );
  return row;
}
