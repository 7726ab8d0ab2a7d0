import type { PageRequest } from '@viaggio/domain/ports/access';
import type { Job } from '@viaggio/domain/ports/jobs';
import type { Queryable } from '../driver/types';
import { JOB_COLUMNS, type JobRow, readJob } from './jobRow';

export async function listJobs(db: Queryable, workspace: number, page: PageRequest): Promise<Job[]> {
  const rows = await db.query<JobRow>(
    `SELECT ${JOB_COLUMNS} FROM jobs WHERE workspace = $1 AND ($2::bigint IS NULL OR id < $2)
     ORDER BY id DESC LIMIT $3`,
    [workspace, page.before, page.limit],
  );
  return rows.map(readJob);
}
