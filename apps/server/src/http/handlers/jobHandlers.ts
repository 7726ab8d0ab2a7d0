import type { Job } from '@viaggio/domain/ports/jobs';
import { listJobs } from '../../usecases/jobs/listJobs';
import { readJob } from '../../usecases/jobs/readJob';
import type { Handlers } from '../routes/handler';
import type { ServiceDeps } from '../serviceDeps';
import { instantOf, optionalInstantOf, readId } from './wire';

export function jobHandlers(deps: ServiceDeps): Handlers<'listJobs' | 'getJob'> {
  return {
    listJobs: async ({ query }, { workspace }) => {
      const { items, next } = await listJobs(deps, { workspace, cursor: query.cursor, limit: query.limit });
      return { items: items.map(sayJob), next, total: null };
    },
    getJob: async ({ params }, { workspace }) =>
      sayJob(await readJob(deps, { workspace, id: readId(params.id, 'job_not_found') })),
  };
}

/** A job in the words of the wire; other rooms answer jobs too. */
export const sayJob = (job: Job) => ({
  id: String(job.id),
  kind: job.kind,
  status: job.status,
  progress: job.progress,
  subject: job.subject,
  createdAt: instantOf(job.createdAt),
  finishedAt: optionalInstantOf(job.finishedAt),
  error: job.error,
});
