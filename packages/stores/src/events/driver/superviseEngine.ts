import { type ChildProcess, fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { AppError } from '@viaggio/domain/shared';

export interface EngineOptions {
  /** Compiled engine script. */
  readonly entry: string;
  readonly directory: string;
  readonly socket: string;
  readonly readers: number;
  /** What the engine's process finds in its environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onRestart?: (exitCode: number | null) => void;
}

export interface SupervisedEngine {
  readonly pid: number | undefined;
  /** Resolves when the engine answers; after a crash, when the next one does. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

const RESTART_DELAY_MS = 200;

function launch(options: EngineOptions): { child: ChildProcess; up: Promise<void> } {
  rmSync(options.socket, { force: true });
  const child = fork(options.entry, [options.directory, options.socket, String(options.readers)], {
    // Queued calls hold libuv threads: one for each connection (the readers of reports, four for persons, two for the
    // flow, three each for files and for writing), and four for everything else.
    env: { ...options.environment, UV_THREADPOOL_SIZE: String(options.readers + 16) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // What the server's own heap is given for taking events in, the engine's would only hold.
    execArgv: process.execArgv.filter((option) => !option.startsWith('--max-semi-space-size')),
    // A Ctrl-C in the terminal reaches the whole group: the engine must outlive the server's graceful stop.
    detached: true,
  });
  const up = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code, signal) =>
      reject(
        new AppError(
          'events_store_unavailable',
          `The events engine ended at start (${code ?? signal}); it is being restarted.`,
          { status: 503 },
        ),
      ),
    );
  });
  return { child, up };
}

/** Starts the engine and starts it again whenever it dies before `stop`. */
export function superviseEngine(options: EngineOptions): SupervisedEngine {
  let stopping = false;
  let current = launch(options);
  const watch = (): void => {
    current.up.catch(() => undefined);
    current.child.once('exit', (code) => {
      if (stopping) return;
      options.onRestart?.(code);
      const next = new Promise<void>((resolve) => setTimeout(resolve, RESTART_DELAY_MS)).then(() => {
        if (stopping) return;
        current = launch(options);
        watch();
        return current.up;
      });
      current = { child: current.child, up: next };
    });
  };
  watch();
  return {
    get pid() {
      return current.child.pid;
    },
    ready: () => current.up,
    stop: async () => {
      stopping = true;
      const { child } = current;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
