import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Job } from '@viaggio/domain/ports/jobs';
import { type Page, readPage } from '../audit/readPage';

/** Long work, latest first. */
export function listJobs(
  { control }: { control: AccessControl },
  query: { workspace: number; cursor: string | undefined; limit: number },
): Promise<Page<Job>> {
  return readPage(query, (page) => control.jobs.list(query.workspace, page));
}
