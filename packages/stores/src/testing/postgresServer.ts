import { mkdir, readFile, rmdir, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  openPostgres,
  type PostgresConnection,
  placePostgres,
  prepareControlStore,
  startPostgres,
} from '../control/index';

/** Every test database is a copy of this one, which holds the whole schema. */
export const TEMPLATE = 'viaggio_template';

/** A lock left by a killed worker is broken after this long. */
const STALE_LOCK_MS = 60_000;

export async function isServerRunning(directory: string): Promise<boolean> {
  return (await readFile(`${directory}/postmaster.pid`, 'utf8').catch(() => '')) !== '';
}

/** Starts the shared server and makes the template, once, whichever test worker comes first. */
export async function sharedServer(directory: string): Promise<PostgresConnection> {
  return withDirectoryLock(`${directory}.lock`, async () => {
    const place = placePostgres(directory);
    await startPostgres(place);
    const { connection } = place;
    const admin = openPostgres(connection, 1);
    try {
      const made = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [
        TEMPLATE,
      ]);
      if (made.length === 0) await makeTemplate(connection);
    } finally {
      await admin.close();
    }
    return connection;
  });
}

async function makeTemplate(connection: PostgresConnection): Promise<void> {
  const admin = openPostgres(connection, 1);
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
    await admin.query(`CREATE DATABASE ${TEMPLATE}`);
    const driver = openPostgres({ ...connection, database: TEMPLATE }, 4);
    await prepareControlStore(driver).finally(() => driver.close());
    await admin.query(`ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true`);
  } finally {
    await admin.close();
  }
}

/** Workers are processes: a directory is a lock that all of them see. */
async function withDirectoryLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
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
