import { mkdir, rmdir, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock left by a killed worker is broken after this long. */
const STALE_LOCK_MS = 60_000;

/** Workers are processes: a directory is a lock that all of them see. */
export async function withDirectoryLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  while (
    !(await mkdir(path).then(
      () => true,
      () => false,
    ))
  ) {
    const held = await stat(path).catch(() => undefined);
    if (held && Date.now() - held.mtimeMs > STALE_LOCK_MS) await rmdir(path).catch(() => undefined);
    await sleep(25);
  }
  try {
    return await work();
  } finally {
    await rmdir(path);
  }
}
