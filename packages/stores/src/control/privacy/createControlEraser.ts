import type { ControlEraser, TraceCounts } from '@viaggio/domain/ports/privacy';
import type { ErasureTarget } from '@viaggio/domain/privacy';
import type { ControlDriver, Queryable } from '../driver/types';
import { countByHand, countMentions, maskMentions } from './maskMentions';
import { purgeControl } from './purgeControl';

/** Removes one person from the control store. */
export const createControlEraser = (driver: ControlDriver): ControlEraser => ({
  count: (workspace, target) => count(driver, workspace, target),
  erase: (workspace, target) => erase(driver, workspace, target),
  mask: (workspace, pattern) => maskMentions(driver, workspace, pattern),
  countMentions: (workspace, pattern, target) => countMentions(driver, workspace, pattern, target),
  countByHand: (workspace, values) => countByHand(driver, workspace, values),
  purge: () => purgeControl(driver),
});

const COUNTED = {
  claims: 'claims WHERE workspace = $1 AND (a = ANY($2::bigint[]) OR b = ANY($2::bigint[]))',
  identifiers: 'identifiers WHERE workspace = $1 AND id = ANY($2::bigint[])',
  profiles: 'profiles WHERE workspace = $1 AND source = ANY($2::bigint[])',
  listEntries: `people_list_entries e JOIN people_lists l ON l.id = e.list
     WHERE l.workspace = $1 AND e.identifier = ANY($2::bigint[])`,
  consents: 'consent_records WHERE workspace = $1 AND identifier = ANY($2::bigint[])',
} as const;

async function count(db: Queryable, workspace: number, { whole }: ErasureTarget): Promise<TraceCounts> {
  const counts: Record<string, number> = {};
  for (const [name, from] of Object.entries(COUNTED)) {
    const [row] = await db.query<{ n: number }>(`SELECT count(*) AS n FROM ${from}`, [workspace, whole]);
    counts[name] = Number(row?.n ?? 0);
  }
  return counts;
}

/** Tables of other rooms that keep rows by person: whatever they are for, those of somebody erased go. */
const BY_PERSON = `SELECT p.table_name FROM information_schema.columns p
  JOIN information_schema.columns w ON w.table_schema = p.table_schema AND w.table_name = p.table_name
  JOIN information_schema.tables t ON t.table_schema = p.table_schema AND t.table_name = p.table_name
  WHERE p.table_schema = current_schema() AND p.column_name = 'person' AND p.data_type = 'bigint'
    AND w.column_name = 'workspace' AND t.table_type = 'BASE TABLE' AND p.table_name <> 'identifiers'
  ORDER BY p.table_name`;

/**
 * Everything in one transaction, under the lock of identity resolution: what is read here must not be resolved
 * meanwhile. Components they took part in are resolved anew by whoever calls.
 */
async function erase(driver: ControlDriver, workspace: number, target: ErasureTarget): Promise<void> {
  const { whole, people, owned, person } = target;
  const shared = owned.map(({ source }) => source).filter((source) => !whole.includes(source));
  await driver.transaction(async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('viaggio:identity:' || $1, 0))", [
      workspace,
    ]);
    await eraseClaims(tx, workspace, whole);
    await tx.query(
      `DELETE FROM ownerships WHERE workspace = $1 AND (identifier = ANY($2::bigint[])
         OR (person = ANY($3::bigint[]) AND identifier = ANY($4::bigint[])))`,
      [workspace, whole, people, shared],
    );
    for (const statement of [
      'DELETE FROM cannot_links WHERE workspace = $1 AND (a = ANY($2::bigint[]) OR b = ANY($2::bigint[]))',
      'DELETE FROM confirmed_people WHERE workspace = $1 AND identifier = ANY($2::bigint[])',
      'DELETE FROM profiles WHERE workspace = $1 AND source = ANY($2::bigint[])',
      'DELETE FROM consent_records WHERE workspace = $1 AND identifier = ANY($2::bigint[])',
      `DELETE FROM people_list_entries e USING people_lists l
         WHERE l.id = e.list AND l.workspace = $1 AND e.identifier = ANY($2::bigint[])`,
      'DELETE FROM identifiers WHERE workspace = $1 AND id = ANY($2::bigint[])',
      'DELETE FROM referral_codes WHERE workspace = $1 AND owner = ANY($2::bigint[])',
      // Sealed, so nobody can be looked for in them: none of those kept to be looked at stays.
      `UPDATE webhook_deliveries d SET content = NULL FROM webhooks h
         WHERE h.id = d.webhook AND h.workspace = $1 AND cardinality($2::bigint[]) > 0`,
    ]) {
      await tx.query(statement, [workspace, whole]);
    }
    // Requests they made before can be answered no more, and say who they were.
    await tx.query(
      `UPDATE privacy_requests SET said = '', note = '', check_note = '', changes = '{}',
         closed_at = coalesce(closed_at, now()),
         refusal = CASE WHEN state = 'open' THEN 'erased' ELSE refusal END,
         state = CASE WHEN state = 'open' THEN 'refused' ELSE state END
       WHERE workspace = $1 AND identifier = ANY($2::bigint[]) AND state <> 'running'`,
      [workspace, whole],
    );
    for (const { table_name: table } of await tx.query<{ table_name: string }>(BY_PERSON)) {
      await tx.query(`DELETE FROM "${table}" WHERE workspace = $1 AND person = ANY($2::bigint[])`, [
        workspace,
        [person, ...people],
      ]);
    }
  });
}

/** The claims that stay in what they held together are pending again, and so resolved without them. */
async function eraseClaims(tx: Queryable, workspace: number, whole: readonly string[]): Promise<void> {
  const gone = await tx.query<{ component: string | null }>(
    `DELETE FROM claims WHERE workspace = $1 AND (a = ANY($2::bigint[]) OR b = ANY($2::bigint[]))
     RETURNING component::text AS component`,
    [workspace, whole],
  );
  const components = [...new Set(gone.flatMap(({ component }) => component ?? []))];
  if (components.length === 0) return;
  await tx.query(
    'UPDATE claims SET component = NULL, doubt = NULL WHERE workspace = $1 AND component = ANY($2::bigint[])',
    [workspace, components],
  );
  // Browsers that only the erased claims named belong to nobody: as if never resolved.
  await tx.query(
    `UPDATE identifiers i SET component = NULL, person = NULL
     WHERE i.workspace = $1 AND i.component = ANY($2::bigint[]) AND NOT i.id = ANY($3::bigint[])
       AND NOT EXISTS (SELECT FROM claims c WHERE c.workspace = $1 AND i.id IN (c.a, c.b))`,
    [workspace, components, whole],
  );
}
