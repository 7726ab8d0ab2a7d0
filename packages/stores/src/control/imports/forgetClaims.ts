import type { ControlDriver, Queryable } from '../driver/types';

/**
 * Takes the claims of an import out. What they took part in is resolved anew: the other claims of those components
 * become pending, everybody in them is to be rebuilt, and identifiers that no claim names any more belong to nobody.
 */
export async function forgetClaims(driver: ControlDriver, workspace: number, id: number): Promise<void> {
  await driver.transaction(async (tx) => {
    // The lock of identity resolution: what is read here must not be resolved meanwhile.
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('viaggio:identity:' || $1, 0))", [
      workspace,
    ]);
    const gone = await tx.query<{ a: string; b: string; component: string | null }>(
      `DELETE FROM claims WHERE workspace = $1 AND import = $2
       RETURNING a::text AS a, b::text AS b, component::text AS component`,
      [workspace, id],
    );
    if (gone.length === 0) return;
    const components = [...new Set(gone.flatMap((claim) => claim.component ?? []))];
    await markMembersDirty(tx, workspace, components);
    await releaseMembers(tx, workspace, components);
  });
  await dropOrphans(driver, workspace);
}

async function markMembersDirty(
  tx: Queryable,
  workspace: number,
  components: readonly string[],
): Promise<void> {
  await tx.query(
    `WITH members AS (
       SELECT id, person FROM identifiers WHERE workspace = $1 AND component = ANY($2::bigint[]))
     INSERT INTO dirty_people (workspace, person)
     SELECT $1, person FROM (
       SELECT id AS person FROM members UNION
       SELECT person FROM members WHERE person IS NOT NULL UNION
       SELECT o.person FROM ownerships o JOIN members m ON o.identifier = m.id WHERE o.workspace = $1) AS everybody
     ON CONFLICT (workspace, person) DO UPDATE SET stamp = nextval('dirty_stamps')`,
    [workspace, components],
  );
}

/** Claims that stay are pending again; identifiers that none of them names are as if never resolved. */
async function releaseMembers(
  tx: Queryable,
  workspace: number,
  components: readonly string[],
): Promise<void> {
  await tx.query(
    `WITH named AS (
       SELECT a AS id FROM claims WHERE workspace = $1 AND (component = ANY($2::bigint[]) OR component IS NULL)
       UNION SELECT b FROM claims WHERE workspace = $1 AND (component = ANY($2::bigint[]) OR component IS NULL)),
     released AS (
       UPDATE identifiers i SET component = NULL, person = NULL
       WHERE i.workspace = $1 AND i.component = ANY($2::bigint[]) AND NOT EXISTS (SELECT FROM named n WHERE n.id = i.id)
       RETURNING i.id)
     DELETE FROM ownerships o USING released r WHERE o.workspace = $1 AND o.identifier = r.id`,
    [workspace, components],
  );
  await tx.query(
    'UPDATE claims SET component = NULL, doubt = NULL WHERE workspace = $1 AND component = ANY($2::bigint[])',
    [workspace, components],
  );
}

/**
 * Removes the identifiers no claim names: addresses of people who are in no file any more. Writers of claims, which
 * leave known identifiers as they are, wait for it: theirs must not vanish under a claim that is just being written.
 */
async function dropOrphans(driver: ControlDriver, workspace: number): Promise<void> {
  await driver.transaction(async (tx) => {
    await tx.query('LOCK TABLE identifiers IN SHARE ROW EXCLUSIVE MODE');
    await tx.query(
      `WITH pending AS (
         SELECT a AS id FROM claims WHERE workspace = $1 AND component IS NULL
         UNION SELECT b FROM claims WHERE workspace = $1 AND component IS NULL)
       DELETE FROM identifiers i
       WHERE i.workspace = $1 AND i.component IS NULL AND NOT EXISTS (SELECT FROM pending p WHERE p.id = i.id)`,
      [workspace],
    );
  });
}
