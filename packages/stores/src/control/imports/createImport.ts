import type { ImportRecord, NewImport } from '@viaggio/domain/ports/imports';
import type { Queryable } from '../driver/types';
import { findImport } from './findImport';

export async function createImport(db: Queryable, made: NewImport): Promise<ImportRecord> {
  const [row] = await db.query<{ id: number }>(
    `INSERT INTO imports (workspace, job, source, node, file, bytes, mapping, reading, time_zone, dry_run, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      made.workspace,
      made.job,
      made.source,
      made.node,
      made.file,
      made.bytes,
      JSON.stringify(made.mapping),
      JSON.stringify(made.reading),
      made.reading.timeZone,
      made.dryRun,
      `${made.createdBy.kind}:${made.createdBy.id}`,
    ],
  );
  return (await findImport(db, made.workspace, row!.id))!;
}
