import type { Queryable } from '../driver/types';

/** Marks everybody who owns one of the sources, always or for a time; a source nobody owns is its own person. */
export async function markDirty(db: Queryable, workspace: number, sources: readonly string[]): Promise<void> {
  await db.query(
    `WITH sources AS (SELECT DISTINCT unnest($2::bigint[]) AS id)
     INSERT INTO dirty_people (workspace, person)
     SELECT $1, person FROM (
       SELECT id AS person FROM sources WHERE id <> 0 UNION
       SELECT i.person FROM identifiers i JOIN sources s ON s.id = i.id
         WHERE i.workspace = $1 AND i.person IS NOT NULL UNION
       SELECT o.person FROM ownerships o JOIN sources s ON s.id = o.identifier WHERE o.workspace = $1) AS everybody
     ON CONFLICT (workspace, person) DO UPDATE SET stamp = nextval('dirty_stamps')`,
    [workspace, sources],
  );
  // Set apart for what may be gone: the rebuild sets apart again whoever still has too much.
  await db.query('DELETE FROM set_apart WHERE workspace = $1 AND person = ANY($2::bigint[])', [
    workspace,
    sources,
  ]);
}
