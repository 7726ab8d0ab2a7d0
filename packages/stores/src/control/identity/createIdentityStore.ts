import type {
  DirtyPerson,
  IdentityStore,
  Owner,
  StoredIdentifier,
} from '@viaggio/domain/ports/identityStore';
import type { ControlDriver } from '../driver/types';
import { identityTransaction } from './identityTransaction';
import { lockIdentity } from './lockIdentity';
import { CONFIRMED } from './readGiants';

interface OwnerRow extends Record<string, unknown> {
  id: string;
  from: number;
  person: string;
}

/** Owner rows of identifiers: their one person from 0, or each of their successive owners. */
const OWNER_ROWS = `
SELECT i.id, 0::bigint AS from_ms, i.person FROM identifiers i
WHERE i.workspace = $1 AND i.person IS NOT NULL AND i.id = ANY($2::bigint[])
UNION ALL
SELECT o.identifier, o.from_ms, o.person FROM ownerships o
WHERE o.workspace = $1 AND o.identifier = ANY($2::bigint[])`;

async function ownersOf(
  driver: ControlDriver,
  workspace: number,
  ids: readonly string[],
): Promise<Map<string, Owner[]>> {
  const owners = new Map<string, Owner[]>();
  if (ids.length === 0) return owners;
  const rows = await driver.query<OwnerRow>(
    `SELECT id::text AS id, from_ms AS from, person::text AS person FROM (${OWNER_ROWS}) AS rows ORDER BY from_ms`,
    [workspace, ids],
  );
  for (const { id, from, person } of rows) {
    const list = owners.get(id);
    if (list) list.push({ from, person });
    else owners.set(id, [{ from, person }]);
  }
  return owners;
}

async function identifiersOfPeople(
  driver: ControlDriver,
  workspace: number,
  people: readonly string[],
): Promise<StoredIdentifier[]> {
  if (people.length === 0) return [];
  const rows = await driver.query<{ id: string; kind: string; value: string }>(
    `SELECT id::text AS id, kind, value FROM identifiers WHERE workspace = $1 AND person = ANY($2::bigint[])
     UNION
     SELECT i.id::text, i.kind, i.value FROM ownerships o
     JOIN identifiers i ON i.workspace = o.workspace AND i.id = o.identifier
     WHERE o.workspace = $1 AND o.person = ANY($2::bigint[])`,
    [workspace, people],
  );
  const owners = await ownersOf(
    driver,
    workspace,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, owners: owners.get(row.id) ?? [] }));
}

/** Claims and what follows from them, in the control store. */
export function createIdentityStore(driver: ControlDriver): IdentityStore {
  return {
    transaction: (workspace, work) =>
      driver.transaction(async (tx) => {
        await lockIdentity(tx, workspace);
        return work(identityTransaction(tx, workspace));
      }),
    workspacesWithPendingClaims: async () => {
      const rows = await driver.query<{ workspace: number }>(
        'SELECT id AS workspace FROM workspaces w WHERE EXISTS (SELECT FROM claims c WHERE c.workspace = w.id AND c.component IS NULL)',
      );
      return rows.map((row) => row.workspace);
    },
    ownersOf: (workspace, sources) => ownersOf(driver, workspace, sources),
    identifiersOfPeople: (workspace, people) => identifiersOfPeople(driver, workspace, people),
    confirmedAmong: async (workspace, people) => {
      const rows = await driver.query<{ person: string }>(
        `SELECT person::text AS person FROM (${CONFIRMED}) AS confirmed WHERE person = ANY($2::bigint[])`,
        [workspace, people],
      );
      return new Set(rows.map(({ person }) => person));
    },
    takeDirtyPeople: (limit) =>
      driver.query<DirtyPerson & Record<string, unknown>>(
        'SELECT workspace, person::text AS person, stamp FROM dirty_people ORDER BY stamp LIMIT $1',
        [limit],
      ),
    clearDirtyPeople: async (rows) => {
      await driver.query(
        `DELETE FROM dirty_people d USING unnest($1::int[], $2::bigint[], $3::bigint[]) AS n (workspace, person, stamp)
         WHERE d.workspace = n.workspace AND d.person = n.person AND d.stamp = n.stamp`,
        [rows.map((row) => row.workspace), rows.map((row) => row.person), rows.map((row) => row.stamp)],
      );
    },
    setApart: async (workspace, among, people) => {
      await driver.query(
        `WITH back AS (
           DELETE FROM set_apart WHERE workspace = $1 AND person = ANY($4::bigint[]) AND person <> ALL($2::bigint[]))
         INSERT INTO set_apart (workspace, person, contacts) SELECT $1, * FROM unnest($2::bigint[], $3::bigint[])
         ON CONFLICT (workspace, person) DO UPDATE SET contacts = excluded.contacts`,
        [workspace, people.map((row) => row.person), people.map((row) => row.contacts), among],
      );
    },
  };
}
