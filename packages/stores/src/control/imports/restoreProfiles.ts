import type { ProfileUpdate } from '@viaggio/domain/ports/batchLedger';
import type { Queryable } from '../driver/types';

export async function forgetProfiles(
  db: Queryable,
  workspace: number,
  sources: readonly string[],
): Promise<void> {
  await db.query('DELETE FROM profiles WHERE workspace = $1 AND source = ANY($2::bigint[])', [
    workspace,
    sources,
  ]);
}

/** Adds what was said before under what has been said since, one row for each source. */
export async function restoreProfiles(
  db: Queryable,
  workspace: number,
  profiles: readonly ProfileUpdate[],
): Promise<void> {
  await db.query(
    `INSERT INTO profiles (workspace, source, name, traits, updated_ms)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::jsonb[], $5::bigint[]) ORDER BY 2
     ON CONFLICT (workspace, source) DO UPDATE SET
       traits = excluded.traits || profiles.traits,
       name = CASE WHEN profiles.name = '' THEN excluded.name ELSE profiles.name END`,
    [
      workspace,
      profiles.map((row) => row.source),
      profiles.map((row) => row.name),
      profiles.map((row) => row.traits),
      profiles.map((row) => row.time),
    ],
  );
}
