import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { placePostgres, startPostgres } from '../control/index';
import { isServerRunning } from './postgresServer';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Directory of the PostgreSQL server that all tests of one run share; started by the first that needs it. */
    postgresDirectory: string;
    /** Events store that those of tests are copied from; made by the first that needs it. */
    eventsDirectory: string;
  }
}

/** One PostgreSQL for a whole test run, in a directory of its own; runs that need none start none. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'viaggio-test-'));
  // As root the server runs as another user, who must be able to enter.
  await chmod(home, 0o755);
  const directory = join(home, 'postgres');
  project.provide('postgresDirectory', directory);
  project.provide('eventsDirectory', join(home, 'events'));
  return async () => {
    // Starting a running server adopts it: that is how it can be stopped from here.
    if (await isServerRunning(directory)) {
      const place = placePostgres(directory);
      const server = await startPostgres(place);
      await server.stop();
      await rm(place.connection.host, { recursive: true, force: true });
    }
    await rm(home, { recursive: true, force: true });
  };
}
