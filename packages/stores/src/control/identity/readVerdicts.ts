import type { Verdict } from '@viaggio/domain/identity';
import type { StoredVerdict } from '@viaggio/domain/ports/identityDecisions';
import type { Queryable } from '../driver/types';

/** Both sorts of decisions about one identifier: shared (kept from itself), and one person. */
const VERDICTS = `
SELECT l.workspace, l.a AS identifier, 'shared' AS verdict, l.created_by, l.created_at FROM cannot_links l WHERE l.a = l.b
UNION ALL
SELECT c.workspace, c.identifier, 'one', c.created_by, c.created_at FROM confirmed_people c`;

interface VerdictRow {
  id: string;
  kind: string | null;
  value: string | null;
  verdict: Verdict;
  at: Date;
  by: string | null;
}

export async function listVerdicts(
  db: Queryable,
  workspace: number,
  limit: number,
): Promise<StoredVerdict[]> {
  const rows = await db.query<VerdictRow & Record<string, unknown>>(
    `SELECT v.identifier::text AS id, i.kind, i.value, v.verdict, v.created_at AS at, coalesce(u.name, k.name) AS by
     FROM (${VERDICTS}) AS v
     LEFT JOIN identifiers i ON i.workspace = v.workspace AND i.id = v.identifier
     LEFT JOIN auth.users u ON v.created_by = 'member:' || u.id
     LEFT JOIN api_keys k ON k.workspace = v.workspace AND v.created_by = 'key:' || k.id
     WHERE v.workspace = $1 ORDER BY v.created_at DESC, v.identifier LIMIT $2`,
    [workspace, limit],
  );
  return rows.map(({ id, kind, value, verdict, at, by }) => ({
    identifier: { id, kind: kind ?? '', value: value ?? '' },
    verdict,
    at: at.getTime(),
    by: by ?? '',
  }));
}

export async function verdictOf(
  db: Queryable,
  workspace: number,
  identifier: string,
): Promise<Verdict | undefined> {
  const [row] = await db.query<{ verdict: Verdict }>(
    `SELECT v.verdict FROM (${VERDICTS}) AS v WHERE v.workspace = $1 AND v.identifier = $2`,
    [workspace, identifier],
  );
  return row?.verdict;
}
