import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

/** How long a server that is stopping is waited for: a little longer than a stop may take. */
const STOPPING_LIMIT_MS = 25_000;
/** A lock without a number is being written at this moment, or its writer was killed in between. */
const WRITING_LIMIT_MS = 1_000;
const LOOK_AGAIN_MS = 50;
const STOPPING = 'stopping';

export interface DirectoryLock {
  /** Says that this server is on its way out: whoever starts next waits for it. */
  stopping(): void;
  release(): void;
}

export interface LockOptions {
  /** Told, once, that another server is being waited for. */
  readonly onWait: (message: string) => void;
  readonly limitMs?: number;
}

interface Holder {
  readonly text: string;
  readonly pid: number;
  readonly isStopping: boolean;
}

/** Who holds the lock, as it says; undefined when nobody does. */
function readHolder(file: string): Holder | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const [pid, state] = text.split('\n');
    return { text, pid: Number(pid), isStopping: state === STOPPING };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

const holds = ({ pid }: Holder): boolean =>
  Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid);

const LOCK_FILE = 'server.lock';

/** Who says to hold the directory, and whether that process lives; undefined when nobody does. */
export function readLock(
  data: string,
): { readonly pid: number; readonly isHeld: boolean; readonly isStopping: boolean } | undefined {
  const holder = readHolder(join(data, LOCK_FILE));
  return holder && { pid: holder.pid, isHeld: holds(holder), isStopping: holder.isStopping };
}

function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, `${process.pid}\n`);
    closeSync(handle);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    return false;
  }
}

/** Clears a lock that a killed server left, unless somebody else did so and holds it by now. */
function clear(file: string, stale: Holder): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readHolder(aside)?.text === stale.text) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

const inUse = (data: string, { pid, isStopping }: Holder): AppError =>
  new AppError(
    'data_directory_in_use',
    `${data} is in use by process ${pid}${isStopping ? ', which does not end' : ''}: stop that server first, or set VIAGGIO_DATA to another directory.`,
    { status: 500 },
  );

/**
 * One server for each data directory. A lock left by a killed server is taken over; one that is stopping is waited for,
 * since whoever restarts a server means the next one to begin when it has ended.
 */
export async function lockDirectory(
  data: string,
  { onWait, limitMs = STOPPING_LIMIT_MS }: LockOptions,
): Promise<DirectoryLock> {
  mkdirSync(data, { recursive: true });
  const file = join(data, LOCK_FILE);
  const started = performance.now();
  let told = false;
  while (!take(file)) {
    const holder = readHolder(file);
    if (holder === undefined) continue;
    const waited = performance.now() - started;
    if (holds(holder)) {
      if (!holder.isStopping || waited > limitMs) throw inUse(data, holder);
      if (!told) onWait(`Waiting for process ${holder.pid}, which is stopping on ${data} …`);
      told = true;
    } else if (holder.text !== '' || waited > WRITING_LIMIT_MS) {
      clear(file, holder);
      continue;
    }
    await sleep(LOOK_AGAIN_MS);
  }
  return {
    stopping: () => writeFileSync(file, `${process.pid}\n${STOPPING}\n`),
    release: () => rmSync(file, { force: true }),
  };
}
