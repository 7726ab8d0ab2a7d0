import type { ReferralCode, ReferralSettings, ReferralStore } from '@viaggio/domain/ports/wordOfMouth';
import type { ControlDriver, Queryable } from '../driver/types';
import { unlessTaken } from '../personas/unlessTaken';
import { createSource } from '../sources/createSource';
import { OWNER_COLUMNS, type OwnerRow, readOwner } from './pageOwner';

interface Row {
  id: number;
  workspace: number;
  code: string;
  owner: string;
  identifier: string;
  created_at: Date;
  opened: number;
  last_opened_at: Date | null;
}

const COLUMNS =
  'c.id, c.workspace, c.code, c.owner::text AS owner, c.identifier, c.created_at, c.opened, c.last_opened_at';

const readRow = (row: Row): ReferralCode => ({
  id: row.id,
  workspace: row.workspace,
  code: row.code,
  owner: row.owner,
  identifier: row.identifier,
  createdAt: row.created_at.getTime(),
  opened: row.opened,
  lastOpenedAt: row.last_opened_at?.getTime() ?? null,
});

/** Codes that customers pass on, and where their links lead. */
export const createReferralStore = (db: ControlDriver): ReferralStore => ({
  settings: (workspace) => readSettings(db, workspace),
  saveSettings: (workspace, settings, writeKey) =>
    db.transaction((tx) => saveSettings(tx, workspace, settings, writeKey)),
  list: async (workspace) => {
    const rows = await db.query<Row & object>(
      `SELECT ${COLUMNS} FROM referral_codes c WHERE c.workspace = $1 ORDER BY c.id DESC LIMIT 100000`,
      [workspace],
    );
    return rows.map(readRow);
  },
  create: ({ workspace, code, key, owner, identifier }, by) =>
    unlessTaken(async () => {
      const [row] = await db.query<Row & object>(
        `INSERT INTO referral_codes AS c (workspace, code, code_key, owner, identifier, made_by)
         VALUES ($1, $2, $3, $4::bigint, $5, $6) RETURNING ${COLUMNS}`,
        [workspace, code, key, owner, identifier, `${by.kind}:${by.id}`],
      );
      return readRow(row!);
    }),
  remove: async (workspace, id) => {
    const [row] = await db.query<Row & object>(
      `DELETE FROM referral_codes c WHERE c.workspace = $1 AND c.id = $2 RETURNING ${COLUMNS}`,
      [workspace, id],
    );
    return row && readRow(row);
  },
  findOpen: async (key) => {
    const [row] = await db.query<Row & OwnerRow & ReferralSettings>(
      `SELECT ${COLUMNS}, ${OWNER_COLUMNS}, r.site, r.parameter, r.source FROM referral_codes c
       JOIN workspaces w ON w.id = c.workspace AND w.removed_at IS NULL
       JOIN referral_settings r ON r.workspace = c.workspace
       WHERE c.code_key = $1`,
      [key],
    );
    if (!row) return undefined;
    const { site, parameter, source } = row;
    return { ...readRow(row), ...readOwner(row), settings: { site, parameter, source } };
  },
  noteOpened: async (id, at) => {
    await db.query('UPDATE referral_codes SET opened = opened + 1, last_opened_at = $2 WHERE id = $1', [
      id,
      new Date(at),
    ]);
  },
});

async function readSettings(db: Queryable, workspace: number): Promise<ReferralSettings | undefined> {
  const [row] = await db.query<ReferralSettings & object>(
    'SELECT site, parameter, source FROM referral_settings WHERE workspace = $1',
    [workspace],
  );
  return row;
}

async function saveSettings(
  tx: Queryable,
  workspace: number,
  { site, parameter }: Pick<ReferralSettings, 'site' | 'parameter'>,
  writeKey: string,
): Promise<ReferralSettings> {
  // Two at once must not make two connections.
  await tx.query('SELECT 1 FROM workspaces WHERE id = $1 FOR NO KEY UPDATE', [workspace]);
  const known = await readSettings(tx, workspace);
  const source =
    known?.source ?? (await createSource(tx, { workspace, name: 'Referrals', kind: 'other', writeKey })).id;
  await tx.query(
    `INSERT INTO referral_settings (workspace, source, site, parameter) VALUES ($1, $2, $3, $4)
     ON CONFLICT (workspace) DO UPDATE SET site = excluded.site, parameter = excluded.parameter`,
    [workspace, source, site, parameter],
  );
  return { site, parameter, source };
}
