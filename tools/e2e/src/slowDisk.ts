import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Why a disk cannot be made slow here; undefined when it can. */
export function whyNotSlow(): string | undefined {
  if (process.platform !== 'linux') return 'a slow disk is made with strace, on Linux';
  const tried = spawnSync('strace', ['-qq', '-o', '/dev/null', '-e', 'trace=fsync', 'true']);
  return tried.status === 0 ? undefined : 'strace is missing, or may not trace here (apt-get install strace)';
}

export interface SlowDisk {
  /** The disk is as fast as before. */
  end(): Promise<void>;
}

const isTraced = (pid: number): boolean =>
  !/^TracerPid:\t0$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

/** Makes every "put it on the disk, and wait" of these processes and of those they start wait longer. */
export async function slowDown(pids: readonly number[], milliseconds: number): Promise<SlowDisk> {
  const calls = 'fsync,fdatasync';
  const tracer: ChildProcess = spawn(
    'strace',
    ['-f', '-q', '-o', '/dev/null', '-e', `trace=${calls}`]
      .concat(['-e', `inject=${calls}:delay_enter=${milliseconds * 1_000}`])
      .concat(pids.flatMap((pid) => ['-p', String(pid)])),
    { stdio: 'ignore' },
  );
  while (!pids.every(isTraced)) {
    if (tracer.exitCode !== null) throw new Error(`strace ended with ${tracer.exitCode}`);
    await sleep(20);
  }
  return {
    end: async () => {
      if (tracer.exitCode !== null || tracer.signalCode !== null) return;
      tracer.kill('SIGTERM');
      await once(tracer, 'exit');
    },
  };
}
