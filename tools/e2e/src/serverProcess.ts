import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { NODE_OPTIONS } from '../../start/nodeOptions.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface ServerProcess {
  readonly url: string;
  start(): Promise<number>;
  /** Ends the server at once, as a power cut would. */
  killServer(): Promise<void>;
  /** Ends the events engine at once; the server starts another. False when it was not running. */
  killEngine(): boolean;
  /** Ends PostgreSQL at once. */
  killPostgres(): boolean;
  /** Process ids of the server itself, of the events engine, and of PostgreSQL with its children. */
  processes(): { server: number; stores: number[] };
  stop(): Promise<void>;
}

export interface ServerSettings {
  readonly data: string;
  readonly port: number;
  readonly writeKey: string;
  readonly apiKey: string;
  /** Further settings. */
  readonly environment?: Readonly<Record<string, string>>;
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended at start with ${child.exitCode}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(20);
  }
}

/** Process ids whose command line names the given words. */
function findProcesses(...words: string[]): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => words.every((word) => line.includes(word)))
    .map((line) => Number.parseInt(line, 10));
}

/** Process ids of the children of a process. */
const childrenOf = (pid: number): number[] =>
  execFileSync('ps', ['-eo', 'pid,ppid'], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));

/** The built server on a data directory of its own, to be killed and started again. */
export function serverProcess({ data, port, writeKey, apiKey, environment }: ServerSettings): ServerProcess {
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const gone = (process: ChildProcess): Promise<void> =>
    new Promise((resolve) => {
      if (process.exitCode !== null || process.signalCode !== null) resolve();
      else process.once('exit', () => resolve());
    });
  const kill = (pids: readonly number[]): boolean => {
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    return pids.length > 0;
  };
  const enginePids = (): number[] => findProcesses('engine.mjs', join(data, 'events'));
  const postgresPid = (): number =>
    Number.parseInt(readFileSync(join(data, 'control', 'postmaster.pid'), 'utf8'), 10);
  return {
    url,
    start: async () => {
      const started = performance.now();
      child = spawn(process.execPath, [...NODE_OPTIONS, join(ROOT, 'dist', 'server', 'main.mjs')], {
        env: {
          ...process.env,
          VIAGGIO_DATA: data,
          VIAGGIO_PORT: String(port),
          VIAGGIO_WRITE_KEY: writeKey,
          VIAGGIO_API_KEY: apiKey,
          VIAGGIO_LOG: 'warn',
          ...environment,
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      await waitUntilReady(url, child);
      return performance.now() - started;
    },
    killServer: async () => {
      if (child === undefined) return;
      child.kill('SIGKILL');
      await gone(child);
    },
    killEngine: () => kill(enginePids()),
    killPostgres: () => {
      try {
        return kill([postgresPid()]);
      } catch {
        return false;
      }
    },
    processes: () => ({
      server: child?.pid ?? 0,
      stores: [...enginePids(), postgresPid(), ...childrenOf(postgresPid())],
    }),
    stop: async () => {
      if (child === undefined) return;
      child.kill('SIGTERM');
      await gone(child);
    },
  };
}
