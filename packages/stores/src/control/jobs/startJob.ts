import type { Job, NewJob } from '@viaggio/domain/ports/jobs';
import type { Queryable } from '../driver/types';
import { JOB_COLUMNS, type JobRow, readJob } from './jobRow';

export async function startJob(db: Queryable, job: NewJob): Promise<Job> {
  const [row] = await db.query<JobRow>(
    `INSERT INTO jobs (workspace, kind, subject, created_by, detail) VALUES ($1, $2, $3, $4, $5)
     RETURNING ${JOB_COLUMNS}`,
    [
      job.workspace,
      job.kind,
      job.subject,
      `${job.createdBy.kind}:${job.createdBy.id}`,
      JSON.stringify(job.detail ?? {}),
    ],
  );
  return readJob(row!);
}
