import type { ImportCounts, ImportReading } from '@viaggio/domain/ports/imports';
import type { Queryable } from '../driver/types';

export async function reportImport(
  db: Queryable,
  workspace: number,
  id: number,
  counts: ImportCounts,
  reading?: ImportReading,
): Promise<void> {
  await db.query(
    `UPDATE imports SET rows_read = $3, stored = $4, duplicate = $5, quarantined = $6, problems = $7,
       reading = coalesce($8, reading)
     WHERE workspace = $1 AND id = $2`,
    [
      workspace,
      id,
      counts.rowsRead,
      counts.stored,
      counts.duplicate,
      counts.quarantined,
      JSON.stringify(counts.reasons),
      reading === undefined ? null : JSON.stringify(reading),
    ],
  );
}
