import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { inject } from 'vitest';
import { type EventsDriver, openChdb, prepareEventsStore } from '../events/index';
import { withDirectoryLock } from './directoryLock';

/** Compiles the engine for a test run; a few milliseconds. Beside node_modules, where its imports are found. */
export function compileEngine(): string {
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  const directory = join(root, 'node_modules', '.cache', 'viaggio');
  mkdirSync(directory, { recursive: true });
  const outfile = join(directory, `engine-${process.pid}.mjs`);
  buildSync({
    entryPoints: [fileURLToPath(new URL('../events/driver/engine.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return outfile;
}

export interface TestEvents {
  readonly driver: EventsDriver & { enginePid(): number | undefined };
  readonly directory: string;
  close(): Promise<void>;
}

const openIn = (directory: string): TestEvents['driver'] =>
  openChdb({
    entry: compileEngine(),
    directory: join(directory, 'data'),
    socket: join(directory, 'engine.sock'),
    readers: 2,
    environment: {},
  });

/** Makes the store that all others of a test run are copies of, with the whole schema, whichever worker comes first. */
async function makeTemplate(directory: string): Promise<void> {
  await withDirectoryLock(`${directory}.lock`, async () => {
    if (existsSync(directory)) return;
    const partial = `${directory}.new`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    const driver = openIn(partial);
    await prepareEventsStore(driver).finally(() => driver.close());
    renameSync(partial, directory);
  });
}

/** A real events store, embedded, in a directory of its own, with the whole schema. */
export async function testEvents(): Promise<TestEvents> {
  const template = inject('eventsDirectory');
  await makeTemplate(template);
  const directory = mkdtempSync(join(tmpdir(), 'viaggio-events-'));
  cpSync(join(template, 'data'), join(directory, 'data'), { recursive: true, verbatimSymlinks: true });
  const driver = openIn(directory);
  return {
    driver,
    directory,
    close: async () => {
      await driver.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
