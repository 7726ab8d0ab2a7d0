import type { Claim, DoubtReason } from '@viaggio/domain/identity';
import type { StoredLink, StoredSplit } from '@viaggio/domain/ports/identityDecisions';
import type { Queryable } from '../driver/types';
import { type ClaimRow, claimColumns, claimOfRow } from './claimRow';

interface LinkRow extends ClaimRow {
  doubt: DoubtReason | null;
  origin: string | null;
}

/** Claims with the name of what stands behind them: `source:12`, `import:3`, `member:…` and `key:…` are looked up. */
const SELECT_LINKS = `
SELECT ${claimColumns}, c.doubt, coalesce(s.name, m.file, u.name, k.name) AS origin
FROM claims c
JOIN identifiers a ON a.workspace = c.workspace AND a.id = c.a
JOIN identifiers b ON b.workspace = c.workspace AND b.id = c.b
LEFT JOIN sources s ON s.workspace = c.workspace AND c.source = 'source:' || s.id
LEFT JOIN imports m ON m.workspace = c.workspace AND c.source = 'import:' || m.id
LEFT JOIN auth.users u ON c.source = 'member:' || u.id
LEFT JOIN api_keys k ON k.workspace = c.workspace AND c.source = 'key:' || k.id`;

const linkOfRow = (row: LinkRow): StoredLink => ({
  claim: claimOfRow(row),
  doubt: row.doubt,
  origin: row.origin ?? '',
});

export async function findLink(
  db: Queryable,
  workspace: number,
  id: string,
): Promise<StoredLink | undefined> {
  const [row] = await db.query<LinkRow & Record<string, unknown>>(
    `${SELECT_LINKS} WHERE c.workspace = $1 AND c.id = $2 AND c.component IS NOT NULL`,
    [workspace, id],
  );
  return row && linkOfRow(row);
}

/** Every claim that has been taken into account and has an end among the identifiers. */
export async function linksOf(
  db: Queryable,
  workspace: number,
  identifiers: readonly string[],
): Promise<StoredLink[]> {
  const rows = await db.query<LinkRow & Record<string, unknown>>(
    `${SELECT_LINKS} WHERE c.workspace = $1
       AND c.component IN (SELECT component FROM identifiers WHERE workspace = $1 AND id = ANY($2::bigint[]))
       AND (c.a = ANY($2::bigint[]) OR c.b = ANY($2::bigint[]))
     ORDER BY c.time_ms, c.message_id, c.id`,
    [workspace, identifiers],
  );
  return rows.map(linkOfRow);
}

export async function listDoubtful(
  db: Queryable,
  workspace: number,
  { before, limit }: { before: { readonly time: number; readonly id: string } | undefined; limit: number },
): Promise<StoredLink[]> {
  const rows = await db.query<LinkRow & Record<string, unknown>>(
    `${SELECT_LINKS} WHERE c.workspace = $1 AND c.doubt IS NOT NULL AND c.doubt <> 'kept_alone'
       AND ($2::bigint IS NULL OR (c.time_ms, c.id) < ($2, $3::bigint))
     ORDER BY c.time_ms DESC, c.id DESC LIMIT $4`,
    [workspace, before?.time ?? null, before?.id ?? null, limit],
  );
  return rows.map(linkOfRow);
}

interface SplitRow {
  aId: string;
  aKind: Claim['a']['kind'];
  aValue: string;
  bId: string;
  bKind: Claim['b']['kind'];
  bValue: string;
  at: Date;
  by: string | null;
}

/** Decisions that two identifiers are never one, with an end among the given ones. */
export async function splitsOf(
  db: Queryable,
  workspace: number,
  identifiers: readonly string[],
): Promise<StoredSplit[]> {
  const rows = await db.query<SplitRow & Record<string, unknown>>(
    `SELECT a.id::text AS "aId", a.kind AS "aKind", a.value AS "aValue", b.id::text AS "bId", b.kind AS "bKind",
       b.value AS "bValue", l.created_at AS at, coalesce(u.name, k.name) AS by
     FROM cannot_links l
     JOIN identifiers a ON a.workspace = l.workspace AND a.id = l.a
     JOIN identifiers b ON b.workspace = l.workspace AND b.id = l.b
     LEFT JOIN auth.users u ON l.created_by = 'member:' || u.id
     LEFT JOIN api_keys k ON k.workspace = l.workspace AND l.created_by = 'key:' || k.id
     WHERE l.workspace = $1 AND l.a <> l.b AND (l.a = ANY($2::bigint[]) OR l.b = ANY($2::bigint[]))
     ORDER BY l.created_at, l.a, l.b`,
    [workspace, identifiers],
  );
  return rows.map((row) => ({
    a: { id: row.aId, kind: row.aKind, value: row.aValue },
    b: { id: row.bId, kind: row.bKind, value: row.bValue },
    at: row.at.getTime(),
    by: row.by ?? '',
  }));
}
