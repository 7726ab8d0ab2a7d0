import type { ImportMapping } from '@viaggio/domain/imports';
import type { ImportCounts, ImportReading, ImportRecord } from '@viaggio/domain/ports/imports';
import type { JobStatus } from '@viaggio/domain/ports/jobs';

export interface ImportRow {
  id: number;
  workspace: number;
  job: number;
  source: number;
  file: string;
  bytes: number;
  mapping: ImportMapping;
  reading: ImportReading;
  dry_run: boolean;
  rows_read: number;
  stored: number;
  duplicate: number;
  quarantined: number;
  problems: ImportCounts['reasons'];
  maker: string | null;
  created_at: Date;
  status: JobStatus;
  progress: number | null;
  ended_at: Date | null;
  error: { code: string; message: string } | null;
  is_undoing: boolean;
  undone_at: Date | null;
}

/** An import with the job that does it; callers add the WHERE. Makers' names are looked up when read. */
export const SELECT_IMPORTS = `
SELECT i.id, i.workspace, i.job, i.source, i.file, i.bytes, i.mapping, i.reading, i.dry_run, i.rows_read, i.stored,
  i.duplicate, i.quarantined, i.problems, i.created_at, i.undone_at, i.undoing IS NOT NULL AS is_undoing,
  j.status, j.progress, j.ended_at, j.error, coalesce(u.name, k.name) AS maker
FROM imports i
JOIN jobs j ON j.id = i.job
LEFT JOIN auth.users u ON i.created_by = 'member:' || u.id
LEFT JOIN api_keys k ON k.workspace = i.workspace AND i.created_by = 'key:' || k.id`;

export const readImport = (row: ImportRow): ImportRecord => ({
  id: row.id,
  workspace: row.workspace,
  job: row.job,
  source: row.source,
  file: row.file,
  bytes: row.bytes,
  mapping: row.mapping,
  reading: row.reading,
  dryRun: row.dry_run,
  rowsRead: row.rows_read,
  stored: row.stored,
  duplicate: row.duplicate,
  quarantined: row.quarantined,
  reasons: row.problems,
  createdBy: row.maker ?? '',
  createdAt: row.created_at.getTime(),
  status: row.status,
  progress: row.progress,
  finishedAt: row.ended_at?.getTime() ?? null,
  error: row.error,
  undo: row.undone_at !== null ? 'done' : row.is_undoing ? 'begun' : 'none',
});
