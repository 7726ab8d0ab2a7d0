import type { PrivacyPolicy, PrivacyRuleStore, PrivacyRules } from '@viaggio/domain/ports/privacy';
import type { FieldRule, RetentionRule } from '@viaggio/domain/privacy';
import type { Queryable } from '../driver/types';

interface PolicyRow {
  workspace: number;
  retention: RetentionRule[];
  fields: FieldRule[];
  backup_days: number;
}

const readPolicy = (row: PolicyRow | undefined): PrivacyPolicy => ({
  retention: row?.retention ?? [],
  fields: row?.fields ?? [],
  backupDays: row?.backup_days ?? 30,
});

async function load(db: Queryable): Promise<PrivacyRules> {
  const tombstones = new Map<number, Map<string, boolean>>();
  const stones = await db.query<{ workspace: number; identifier: string; shared: boolean }>(
    'SELECT workspace, identifier::text AS identifier, shared FROM tombstones',
  );
  for (const { workspace, identifier, shared } of stones) {
    const known = tombstones.get(workspace) ?? new Map<string, boolean>();
    tombstones.set(workspace, known.set(identifier, shared));
  }
  const policies = await db.query<PolicyRow & object>(
    "SELECT workspace, retention, fields, backup_days FROM privacy_policies WHERE fields <> '[]'",
  );
  const fields = policies.map(
    ({ workspace, fields }) =>
      [workspace, new Map(fields.map(({ field, action }) => [field, action] as const))] as const,
  );
  return { tombstones, fields: new Map(fields) };
}

/** What collection must know of privacy, and the policy behind it. */
export const createPrivacyRuleStore = (db: Queryable): PrivacyRuleStore => ({
  stamp: async () => {
    const [row] = await db.query<{ stamp: string }>(
      `SELECT concat((SELECT count(*) FROM tombstones), ' ', (SELECT max(erased_at) FROM tombstones), ' ',
         (SELECT count(*) FILTER (WHERE shared) FROM tombstones), ' ',
         (SELECT max(updated_at) FROM privacy_policies), ' ', (SELECT count(*) FROM privacy_policies)) AS stamp`,
    );
    return row!.stamp;
  },
  load: () => load(db),
  countTurnedAway: async (counts) => {
    await db.query(
      `INSERT INTO turned_away (workspace, day, events)
       SELECT workspace, current_date, n FROM unnest($1::int[], $2::bigint[]) AS t (workspace, n)
       WHERE workspace IN (SELECT id FROM workspaces)
       ON CONFLICT (workspace, day) DO UPDATE SET events = turned_away.events + excluded.events`,
      [[...counts.keys()], [...counts.values()]],
    );
  },
  turnedAway: async (workspace) => {
    const [row] = await db.query<{ events: number; identifiers: number }>(
      `SELECT (SELECT coalesce(sum(events), 0)::bigint FROM turned_away WHERE workspace = $1) AS events,
         (SELECT count(*) FROM tombstones WHERE workspace = $1) AS identifiers`,
      [workspace],
    );
    return { events: Number(row?.events ?? 0), identifiers: Number(row?.identifiers ?? 0) };
  },
  lift: async (workspace, identifier) => {
    const rows = await db.query(
      'DELETE FROM tombstones WHERE workspace = $1 AND identifier = $2 RETURNING identifier',
      [workspace, identifier],
    );
    return rows.length > 0;
  },
  readPolicy: async (workspace) => {
    const [row] = await db.query<PolicyRow & object>(
      'SELECT workspace, retention, fields, backup_days FROM privacy_policies WHERE workspace = $1',
      [workspace],
    );
    return readPolicy(row);
  },
  savePolicy: async (workspace, { retention, fields, backupDays }, by) => {
    await db.query(
      `INSERT INTO privacy_policies (workspace, retention, fields, backup_days, updated_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (workspace) DO UPDATE SET retention = excluded.retention, fields = excluded.fields,
         backup_days = excluded.backup_days, updated_by = excluded.updated_by, updated_at = now()`,
      [workspace, JSON.stringify(retention), JSON.stringify(fields), backupDays, by],
    );
  },
  policies: async () => {
    const rows = await db.query<PolicyRow & object>(
      "SELECT workspace, retention, fields, backup_days FROM privacy_policies WHERE retention <> '[]'",
    );
    return rows.map((row) => ({ workspace: row.workspace, policy: readPolicy(row) }));
  },
});
