import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Application } from './compose';
import { readConfig } from './config';
import { type DirectoryLock, lockDirectory } from './lockDirectory';
import { mapStacks } from './mapStacks';
import { sayStartFault } from './sayStartFault';
import { openStores, type Stores } from './stores';

/** A graceful stop that takes longer than this ends anyway: what is durable is durable. */
const STOP_LIMIT_MS = 20_000;
/** After a start that failed the stores' processes are ended, if they will. */
const CLOSE_LIMIT_MS = 5_000;

/** Beside the bundle lie the engine's bundle and, one level up, the browser SDK; the web application in its own room. */
const here = fileURLToPath(new URL('.', import.meta.url));

function findBuilt(directory: string, file: string): string | undefined {
  return existsSync(join(directory, file)) ? directory : undefined;
}

/** What is up so far. */
interface Running {
  lock?: DirectoryLock;
  stores?: Stores;
  app?: Application;
  listening?: boolean;
  stopping?: boolean;
}

async function start(running: Running): Promise<void> {
  const config = readConfig();
  running.lock = await lockDirectory(config.data, { onWait: (message) => console.log(message) });
  // The stores' processes start while this one reads the rest of its own code, which takes as long as they do.
  const stores = openStores(config, { engineEntry: join(here, 'engine.mjs') });
  running.stores = stores;
  const { compose } = await import('./compose');
  running.app = await compose(config, stores, {
    web: findBuilt(join(here, '..', '..', 'apps', 'web', 'dist'), 'index.html'),
    sdk: findBuilt(join(here, '..', 'sdk'), 'viaggio.js'),
  });
  await running.app.listen();
  running.listening = true;
}

/** Ends what is up; of what is not up yet, only the processes. */
async function end({ app, stores, listening }: Running, reason: string): Promise<void> {
  const ended = app ? app.stop(reason) : stores?.close();
  // What was still starting may fail to stop as well: its processes have been told.
  await (listening ? ended : ended?.catch(() => undefined));
}

/** A signal during the start is answered too: by default it would end the process without a word. */
async function stop(running: Running, signal: string): Promise<void> {
  if (running.stopping) return;
  running.stopping = true;
  running.lock?.stopping();
  setTimeout(() => {
    console.error(`What was under way did not end within ${STOP_LIMIT_MS / 1_000} s; ended all the same.`);
    process.exit(1);
  }, STOP_LIMIT_MS).unref();
  if (!running.listening) console.log(`Stopped by ${signal} before it was up.`);
  await end(running, signal);
  running.lock?.release();
  process.exit(0);
}

async function fail(running: Running, fault: unknown): Promise<void> {
  // What is being closed fails those who are still starting: that is no news.
  if (running.stopping) return;
  running.stopping = true;
  console.error(sayStartFault(fault));
  await Promise.race([end(running, 'a failed start'), sleep(CLOSE_LIMIT_MS)]);
  running.lock?.release();
  process.exit(1);
}

mapStacks();
const running: Running = {};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    stop(running, signal).catch((fault) => {
      console.error(fault);
      process.exit(1);
    });
  });
start(running).catch((fault) => fail(running, fault));
