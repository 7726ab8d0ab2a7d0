import type { JobStore } from '@viaggio/domain/ports/jobs';

export interface ReportDeps {
  readonly jobs: Pick<JobStore, 'start' | 'report' | 'finish'>;
  /** 0 to 1; null when it cannot be told. */
  readonly progressOf: (workspace: number) => number | null;
}

/** Whoever looks at the job sees it move; and a job nobody reports on for two minutes counts as left behind. */
const REPORT_MS = 1_000;
const SYSTEM = { kind: 'system', id: '' } as const;
const FAILURE = {
  code: 'restating_failed',
  message: 'History could not be placed again: it is tried again by itself.',
};

/** Does the work as a job that says how far it is, on whatever node it is asked. */
export async function reportRestating(
  { jobs, progressOf }: ReportDeps,
  { workspace, subject }: { readonly workspace: number; readonly subject: string },
  work: () => Promise<void>,
): Promise<void> {
  const { id } = await jobs.start({ workspace, kind: 'restate', subject, createdBy: SYSTEM });
  const report = (): void =>
    void jobs.report(workspace, id, { progress: progressOf(workspace) }).catch(() => undefined);
  report();
  const timer = setInterval(report, REPORT_MS);
  try {
    await work();
  } catch (error) {
    await jobs.finish(workspace, id, { status: 'failed', error: FAILURE }).catch(() => undefined);
    throw error;
  } finally {
    clearInterval(timer);
  }
  await jobs.finish(workspace, id, { status: 'done' });
}
