import type { BatchEffects, BatchLedger, ProfileUpdate } from '@viaggio/domain/ports/batchLedger';
import type { ControlDriver, Queryable } from '../driver/types';
import { forgetOldBatches } from './forgetOldBatches';
import { insertClaims, insertIdentifiers } from './insertClaims';
import { profileRounds } from './profileRounds';

async function upsertProfiles(tx: Queryable, rows: readonly ProfileUpdate[]): Promise<void> {
  // Traits add up: what a later call does not mention stays; a late older call fills only what was not said since.
  await tx.query(
    `INSERT INTO profiles (workspace, source, name, traits, updated_ms)
     SELECT * FROM unnest($1::int[], $2::bigint[], $3::text[], $4::jsonb[], $5::bigint[])
     ON CONFLICT (workspace, source) DO UPDATE SET
       traits = CASE WHEN excluded.updated_ms >= profiles.updated_ms
         THEN profiles.traits || excluded.traits ELSE excluded.traits || profiles.traits END,
       name = CASE WHEN excluded.name <> '' AND (excluded.updated_ms >= profiles.updated_ms OR profiles.name = '')
         THEN excluded.name ELSE profiles.name END,
       updated_ms = greatest(profiles.updated_ms, excluded.updated_ms)`,
    [
      rows.map((row) => row.workspace),
      rows.map((row) => row.source),
      rows.map((row) => row.name),
      rows.map((row) => row.traits),
      rows.map((row) => row.time),
    ],
  );
}

async function apply(tx: Queryable, effects: BatchEffects): Promise<void> {
  await tx.query(
    `INSERT INTO batches (id, node, committed_at, events) VALUES ($1, $2, to_timestamp($3::double precision / 1000), $4)
     ON CONFLICT DO NOTHING`,
    [effects.id, effects.node, effects.committedAt, effects.events],
  );
  if (effects.claims.length > 0) {
    await insertIdentifiers(tx, effects.claims);
    await insertClaims(tx, effects.claims);
  }
  for (const round of profileRounds(effects.profiles)) await upsertProfiles(tx, round);
}

/** The applied batches, in the control store. */
export function createBatchLedger(driver: ControlDriver): BatchLedger {
  return {
    apply: (effects) => driver.transaction((tx) => apply(tx, effects)),
    unapplied: async (ids) => {
      const rows = await driver.query<{ id: number }>(
        'SELECT id FROM unnest($1::bigint[]) AS id WHERE NOT EXISTS (SELECT FROM batches WHERE batches.id = id.id)',
        [ids],
      );
      return new Set(rows.map((row) => row.id));
    },
    lastAppliedAt: async () => {
      const [row] = await driver.query<{ at: number }>(
        'SELECT coalesce(extract(epoch FROM max(committed_at)) * 1000, 0)::bigint AS at FROM batches',
      );
      return row?.at ?? 0;
    },
    unprojected: () =>
      driver.query<{ id: number; committedAt: number }>(
        `SELECT id, (extract(epoch FROM committed_at) * 1000)::bigint AS "committedAt"
         FROM batches WHERE NOT projected ORDER BY id`,
      ),
    unremembered: () =>
      driver.query<{ id: number; committedAt: number }>(
        `SELECT id, (extract(epoch FROM committed_at) * 1000)::bigint AS "committedAt"
         FROM batches WHERE NOT remembered ORDER BY id`,
      ),
    markRemembered: async (ids) => {
      await driver.query('UPDATE batches SET remembered = true WHERE id = ANY($1::bigint[])', [ids]);
    },
    markProjected: async (ids) => {
      await driver.query('UPDATE batches SET projected = true WHERE id = ANY($1::bigint[])', [ids]);
    },
    forgetOld: (limit) => forgetOldBatches(driver, limit),
  };
}
