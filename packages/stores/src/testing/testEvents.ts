import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { type EventsDriver, openChdb, prepareEventsStore } from '../events/index';

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

/** A real events store, embedded, in a directory of its own, with the whole schema. */
export async function testEvents(): Promise<TestEvents> {
  const directory = mkdtempSync(join(tmpdir(), 'viaggio-events-'));
  const driver = openChdb({
    entry: compileEngine(),
    directory: join(directory, 'data'),
    socket: join(directory, 'engine.sock'),
    readers: 2,
    environment: {},
  });
  await prepareEventsStore(driver);
  return {
    driver,
    directory,
    close: async () => {
      await driver.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
