import type { Job, JobKind, JobStatus } from '@viaggio/domain/ports/jobs';

export interface JobRow {
  id: number;
  workspace: number;
  kind: JobKind;
  status: JobStatus;
  progress: number | null;
  subject: string;
  detail: Record<string, unknown>;
  error: { code: string; message: string } | null;
  created_at: Date;
  ended_at: Date | null;
}

export const JOB_COLUMNS =
  'id, workspace, kind, status, progress, subject, detail, error, created_at, ended_at';

export const readJob = ({ created_at, ended_at, ...row }: JobRow): Job => ({
  ...row,
  createdAt: created_at.getTime(),
  finishedAt: ended_at?.getTime() ?? null,
});
