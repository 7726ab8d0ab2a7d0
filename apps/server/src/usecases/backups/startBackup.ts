import type { Actor } from '@viaggio/domain/ports/access';
import type { Job } from '@viaggio/domain/ports/jobs';
import { AppError } from '@viaggio/domain/shared';
import type { BackupDeps } from './deps';
import { makeBackup } from './makeBackup';

/** Who asks, and in which workspace. */
export interface BackupRequest {
  readonly workspace: number;
  readonly actor: Actor;
}

/**
 * A backup holds every workspace: only who owns the first one, made with the installation, may order or see them.
 * @throws AppError `backup_first_workspace`
 */
export async function requireFirstWorkspace(
  { control }: Pick<BackupDeps, 'control'>,
  workspace: number,
): Promise<void> {
  const first = await control.workspaces.first();
  if (first?.id === workspace) return;
  throw new AppError(
    'backup_first_workspace',
    'A backup holds all workspaces: only an owner of the first one may make it or see it.',
    { status: 403 },
  );
}

/** Begins a backup; how it goes is told by its job. One at a time. */
export async function startBackup(deps: BackupDeps, { workspace, actor }: BackupRequest): Promise<Job> {
  await requireFirstWorkspace(deps, workspace);
  const { take } = deps;
  if (take === undefined) {
    throw new AppError(
      'backup_external_events',
      'The events lie on a ClickHouse server: back both stores up with their own tools, PostgreSQL first (docs/guides/operations.md).',
      { status: 409 },
    );
  }
  const job = await deps.control.atomically(async ({ jobs, audit }) => {
    const made = await jobs.start({ workspace, kind: 'backup', subject: '', createdBy: actor });
    await audit.record({ workspace, actor, action: 'backup.started', target: `job:${made.id}` });
    return made;
  });
  run({ ...deps, take }, job).catch((error) => deps.onError(error, 'finish a backup'));
  return job;
}

/** A job nobody hears of for two minutes counts as left: what takes long says that it lives. */
const ALIVE_MS = 30_000;

async function run(
  deps: BackupDeps & { take: NonNullable<BackupDeps['take']> },
  { workspace, id }: Job,
): Promise<void> {
  const { jobs } = deps.control;
  let progress = 0;
  const report = async (next: number): Promise<void> => {
    progress = next;
    await jobs.report(workspace, id, { progress });
  };
  const alive = setInterval(() => {
    report(progress).catch((error) => deps.onError(error, 'report a backup'));
  }, ALIVE_MS);
  const started = performance.now();
  try {
    const name = await deps.control.alone('backup', () => makeBackup(deps, report), { wait: false });
    if (name === undefined) {
      const error = { code: 'backup_running', message: 'Another backup is being made: wait for it.' };
      await jobs.finish(workspace, id, { status: 'failed', error });
      return;
    }
    await jobs.report(workspace, id, { progress: 1, detail: { name } });
    await jobs.finish(workspace, id, { status: 'done' });
    deps.onMade(deps.now(), performance.now() - started);
  } catch (fault) {
    deps.onError(fault, 'back up');
    await jobs.finish(workspace, id, { status: 'failed', error: failureOf(fault) });
  } finally {
    clearInterval(alive);
  }
}

function failureOf(fault: unknown): { code: string; message: string } {
  if (fault instanceof AppError) return { code: fault.code, message: fault.message };
  if ((fault as NodeJS.ErrnoException).code === 'ENOSPC') {
    return {
      code: 'disk_full',
      message: 'The disk of the backups is full: make room, or set VIAGGIO_BACKUPS to another disk.',
    };
  }
  return { code: 'backup_failed', message: 'The backup could not be made: see the log of the server.' };
}
