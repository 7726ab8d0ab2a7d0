import type { Anomaly, CheckId } from '@viaggio/domain/anomalies';
import type { Queryable } from '../driver/types';

/** Writes what was found, opens again what had seemed over, and ends what was not found again. */
export async function noteAnomalies(
  tx: Queryable,
  workspace: number,
  { checks, day }: { readonly checks: readonly CheckId[]; readonly day: string | null },
  found: readonly Anomaly[],
  at: Date,
): Promise<void> {
  const ids: number[] = [];
  for (const { check, connection, name, property, day: of, value, expected } of found) {
    const [row] = await tx.query<{ id: number }>(
      `INSERT INTO anomalies (workspace, kind, connection, name, property, day, value, expected, found_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (workspace, kind, connection, name, property, day) DO UPDATE
         SET value = excluded.value, expected = excluded.expected, resolved_at = NULL
       RETURNING id`,
      [workspace, check, connection, name, property, of, value, expected, at],
    );
    ids.push(row!.id);
  }
  await tx.query(
    `UPDATE anomalies SET resolved_at = $5 WHERE workspace = $1 AND kind = ANY($2) AND ($3::date IS NULL OR day = $3)
       AND resolved_at IS NULL AND NOT (id = ANY($4))`,
    [workspace, checks, day, ids, at],
  );
}
