import type { Job } from '@viaggio/domain/ports/jobs';
import type { Queryable } from '../driver/types';
import { JOB_COLUMNS, type JobRow, readJob } from './jobRow';

/** Fails the open jobs nobody has reported on for so long: the node that did them is gone. */
export async function failAbandonedJobs(db: Queryable, silentMs: number): Promise<Job[]> {
  const rows = await db.query<JobRow>(
    `UPDATE jobs SET status = 'failed', ended_at = now(), error = $2
     WHERE status IN ('queued', 'running') AND alive_at < now() - make_interval(secs => $1)
     RETURNING ${JOB_COLUMNS}`,
    [
      silentMs / 1000,
      JSON.stringify({ code: 'job_interrupted', message: 'The work stopped half-way: start it again.' }),
    ],
  );
  return rows.map(readJob);
}
