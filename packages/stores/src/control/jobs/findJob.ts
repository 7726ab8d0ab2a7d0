import type { Job } from '@viaggio/domain/ports/jobs';
import type { Queryable } from '../driver/types';
import { JOB_COLUMNS, type JobRow, readJob } from './jobRow';

export async function findJob(db: Queryable, workspace: number, id: number): Promise<Job | undefined> {
  const [row] = await db.query<JobRow>(`SELECT ${JOB_COLUMNS} FROM jobs WHERE workspace = $1 AND id = $2`, [
    workspace,
    id,
  ]);
  return row && readJob(row);
}
