import type { ImportReading, ImportRecord, ImportStore } from '@viaggio/domain/ports/imports';
import type { JobStore } from '@viaggio/domain/ports/jobs';
import type { Tally } from './tally';

const REPORT_EVERY_MS = 500;

export interface ImportReports {
  /** How the file is read has been decided. */
  decided(reading: ImportReading): void;
  /** Says how far it is (0 to 1), now and then; never waits. */
  later(progress: number): void;
  /** Says the counts for good. */
  last(): Promise<void>;
}

/** Says how far an import is and what it has counted. */
export function reportImport(
  deps: { readonly imports: Pick<ImportStore, 'report'>; readonly jobs: Pick<JobStore, 'report'> },
  { workspace, id, job }: ImportRecord,
  tally: Tally,
): ImportReports {
  let reported = performance.now();
  let reading: ImportReading | undefined;
  let saying: Promise<unknown> | undefined;
  return {
    decided: (found) => {
      reading = found;
    },
    later: (progress) => {
      if (saying !== undefined || performance.now() - reported < REPORT_EVERY_MS) return;
      reported = performance.now();
      saying = Promise.all([
        deps.imports.report(workspace, id, tally.counts, reading),
        deps.jobs.report(workspace, job, { progress }),
      ])
        // One that fails is followed by another; the last one counts.
        .catch(() => undefined)
        .finally(() => {
          saying = undefined;
        });
    },
    last: async () => {
      await saying;
      await deps.imports.report(workspace, id, tally.counts, reading);
    },
  };
}
