import type { CannotLink } from '@viaggio/domain/identity';
import type {
  IdentityChange,
  IdentityTransaction,
  Owner,
  PendingClaim,
} from '@viaggio/domain/ports/identityStore';
import { insertClaims, insertIdentifiers } from '../batches/insertClaims';
import type { Queryable } from '../driver/types';
import { type ClaimRow, claimColumns, claimOfRow } from './claimRow';

/** A claim with both its ends; callers add the WHERE. */
const SELECT_CLAIMS = `
SELECT ${claimColumns}
FROM claims c
JOIN identifiers a ON a.workspace = c.workspace AND a.id = c.a
JOIN identifiers b ON b.workspace = c.workspace AND b.id = c.b`;

async function loadOwners(
  tx: Queryable,
  workspace: number,
  components: readonly string[],
  identifiers: readonly string[],
): Promise<Map<string, Owner[]>> {
  const rows = await tx.query<{
    id: string;
    person: string | null;
    from: number | null;
    owner: string | null;
  }>(
    `SELECT i.id::text AS id, i.person::text AS person, o.from_ms AS from, o.person::text AS owner
     FROM identifiers i LEFT JOIN ownerships o ON i.person IS NULL AND o.workspace = i.workspace AND o.identifier = i.id
     WHERE i.workspace = $1 AND (i.component = ANY($2::bigint[]) OR i.id = ANY($3::bigint[]))
     ORDER BY o.from_ms`,
    [workspace, components, identifiers],
  );
  const owners = new Map<string, Owner[]>();
  for (const row of rows) {
    const list = owners.get(row.id) ?? [];
    if (row.person !== null) list.push({ from: 0, person: row.person });
    else if (row.owner !== null) list.push({ from: row.from ?? 0, person: row.owner });
    owners.set(row.id, list);
  }
  return owners;
}

async function save(tx: Queryable, workspace: number, change: IdentityChange): Promise<void> {
  const components = [...change.components];
  await tx.query(
    `UPDATE identifiers SET component = n.component FROM unnest($2::bigint[], $3::bigint[]) AS n (id, component)
     WHERE identifiers.workspace = $1 AND identifiers.id = n.id AND identifiers.component IS DISTINCT FROM n.component`,
    [workspace, components.map(([id]) => id), components.map(([, component]) => component)],
  );
  const claims = [...change.claimComponents];
  await tx.query(
    `UPDATE claims SET component = n.component, doubt = n.doubt
     FROM unnest($2::bigint[], $3::bigint[], $4::text[]) AS n (id, component, doubt)
     WHERE claims.workspace = $1 AND claims.id = n.id
       AND (claims.component IS DISTINCT FROM n.component OR claims.doubt IS DISTINCT FROM n.doubt)`,
    [
      workspace,
      claims.map(([id]) => id),
      claims.map(([, component]) => component),
      claims.map(([id]) => change.doubts.get(id) ?? null),
    ],
  );
  await saveOwners(tx, workspace, change);
  await tx.query(
    `INSERT INTO dirty_people (workspace, person) SELECT $1, unnest($2::bigint[])
     ON CONFLICT (workspace, person) DO UPDATE SET stamp = nextval('dirty_stamps')`,
    [workspace, [...change.dirty]],
  );
}

async function saveOwners(tx: Queryable, workspace: number, change: IdentityChange): Promise<void> {
  const changed = [...change.owners];
  const ids = changed.map(([id]) => id);
  await tx.query('DELETE FROM ownerships WHERE workspace = $1 AND identifier = ANY($2::bigint[])', [
    workspace,
    ids,
  ]);
  await tx.query(
    `UPDATE identifiers SET person = n.person FROM unnest($2::bigint[], $3::bigint[]) AS n (id, person)
     WHERE identifiers.workspace = $1 AND identifiers.id = n.id`,
    [workspace, ids, changed.map(([, owners]) => (owners.length === 1 ? owners[0]!.person : null))],
  );
  const shared = changed.flatMap(([id, owners]) =>
    owners.length > 1 ? owners.map((owner) => [id, owner.from, owner.person] as const) : [],
  );
  await tx.query(
    `INSERT INTO ownerships (workspace, identifier, from_ms, person)
     SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::bigint[])`,
    [workspace, shared.map((row) => row[0]), shared.map((row) => row[1]), shared.map((row) => row[2])],
  );
}

/** The identity tables of one workspace inside a transaction. */
export function identityTransaction(tx: Queryable, workspace: number): IdentityTransaction {
  return {
    takePending: (limit) =>
      tx.query<PendingClaim & Record<string, unknown>>(
        `SELECT id::text AS id, a::text AS a, b::text AS b FROM claims
         WHERE workspace = $1 AND component IS NULL LIMIT $2`,
        [workspace, limit],
      ),
    componentsOf: async (identifiers) => {
      const rows = await tx.query<{ id: string; component: string }>(
        `SELECT id::text AS id, component::text AS component FROM identifiers
         WHERE workspace = $1 AND id = ANY($2::bigint[]) AND component IS NOT NULL`,
        [workspace, identifiers],
      );
      return new Map(rows.map((row) => [row.id, row.component]));
    },
    loadClaims: async (components, pending) => {
      const rows = await tx.query<ClaimRow & Record<string, unknown>>(
        `${SELECT_CLAIMS} WHERE c.workspace = $1 AND (c.component = ANY($2::bigint[]) OR c.id = ANY($3::bigint[]))`,
        [workspace, components, pending],
      );
      return rows.map(claimOfRow);
    },
    loadCannotLinks: (components, identifiers) =>
      tx.query<CannotLink & Record<string, unknown>>(
        `SELECT l.a::text AS a, l.b::text AS b FROM cannot_links l
         WHERE l.workspace = $1 AND l.a IN (SELECT id FROM identifiers i WHERE i.workspace = $1
           AND (i.component = ANY($2::bigint[]) OR i.id = ANY($3::bigint[])))`,
        [workspace, components, identifiers],
      ),
    loadOwners: (components, identifiers) => loadOwners(tx, workspace, components, identifiers),
    save: (change) => save(tx, workspace, change),
    addClaims: async (claims) => {
      const rows = claims.map((claim) => ({ workspace, import: 0, claim }));
      await insertIdentifiers(tx, rows);
      await insertClaims(tx, rows);
    },
    addCannotLink: async ({ a, b }, by) => {
      await tx.query(
        'INSERT INTO cannot_links (workspace, a, b, created_by) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [workspace, a, b, by],
      );
    },
    removeCannotLinks: async (links) => {
      await tx.query(
        `DELETE FROM cannot_links l USING unnest($2::bigint[], $3::bigint[]) AS n (a, b)
         WHERE l.workspace = $1 AND ((l.a = n.a AND l.b = n.b) OR (l.a = n.b AND l.b = n.a))`,
        [workspace, links.map((link) => link.a), links.map((link) => link.b)],
      );
    },
    reopen: async (components) => {
      await tx.query(
        'UPDATE claims SET component = NULL WHERE workspace = $1 AND component = ANY($2::bigint[])',
        [workspace, components],
      );
    },
  };
}
