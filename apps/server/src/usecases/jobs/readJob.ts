import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Job } from '@viaggio/domain/ports/jobs';
import { AppError } from '@viaggio/domain/shared';

export async function readJob(
  { control }: { control: AccessControl },
  { workspace, id }: { workspace: number; id: number },
): Promise<Job> {
  const job = await control.jobs.find(workspace, id);
  if (!job) throw new AppError('job_not_found', 'There is no such job.', { status: 404 });
  return job;
}
