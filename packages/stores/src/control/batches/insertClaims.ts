import type { WorkspaceClaim } from '@viaggio/domain/ports/batchLedger';
import type { Queryable } from '../driver/types';

/** Adds both ends of the claims; those that are known stay as they are. */
export async function insertIdentifiers(tx: Queryable, claims: readonly WorkspaceClaim[]): Promise<void> {
  const seen = new Map<string, [number, string, string, string]>();
  for (const { workspace, claim } of claims) {
    for (const identifier of [claim.a, claim.b]) {
      const row: [number, string, string, string] = [
        workspace,
        identifier.id,
        identifier.kind,
        identifier.value,
      ];
      seen.set(`${workspace}/${identifier.id}`, row);
    }
  }
  const rows = [...seen.values()];
  // Sorted, so that two nodes lock rows in the same order and never wait for each other.
  rows.sort((x, y) => x[0] - y[0] || (x[1] < y[1] ? -1 : 1));
  await tx.query(
    `INSERT INTO identifiers (workspace, id, kind, value)
     SELECT * FROM unnest($1::int[], $2::bigint[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING`,
    [0, 1, 2, 3].map((column) => rows.map((row) => row[column])),
  );
}

/** Adds the claims, not yet taken into account; a claim that is known stays as it is. */
export async function insertClaims(tx: Queryable, claims: readonly WorkspaceClaim[]): Promise<void> {
  const columns = [
    claims.map(({ workspace }) => workspace),
    claims.map(({ claim }) => claim.id),
    claims.map(({ claim }) => claim.a.id),
    claims.map(({ claim }) => claim.b.id),
    claims.map(({ claim }) => claim.rule),
    claims.map(({ claim }) => claim.time),
    claims.map(({ claim }) => claim.messageId),
    claims.map(({ claim }) => claim.source),
    claims.map((row) => (row.import === 0 ? null : row.import)),
  ];
  await tx.query(
    `INSERT INTO claims (workspace, id, a, b, rule, time_ms, message_id, source, import)
     SELECT * FROM unnest($1::int[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::bigint[], $7::text[],
       $8::text[], $9::int[]) ORDER BY 1, 2 ON CONFLICT DO NOTHING`,
    columns,
  );
}
