import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@viaggio/domain/shared';

/** A process that was killed and not yet reaped still has its number: it holds nothing. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** One server for each data directory. A lock left by a killed server is taken over. Returns how to let it go. */
export function lockDirectory(data: string): () => void {
  mkdirSync(data, { recursive: true });
  const file = join(data, 'server.lock');
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, `${process.pid}\n`);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      const pid = holderOf(file);
      if (pid !== undefined || attempt > 2) {
        throw new AppError(
          'data_directory_in_use',
          `${data} is in use by process ${pid ?? 'unknown'}: stop that server first, or set VIAGGIO_DATA to another directory.`,
          { status: 500, cause },
        );
      }
      rmSync(file, { force: true });
    }
  }
}
