import { readFile } from 'node:fs/promises';
import {
  type ControlDriver,
  openPostgres,
  type PostgresConnection,
  placePostgres,
  prepareControlStore,
  startPostgres,
} from '../control/index';
import { withDirectoryLock } from './directoryLock';

/** Every test database is a copy of this one, which holds the whole schema. */
export const TEMPLATE = 'viaggio_template';

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
      if (made.length === 0) {
        await neverSync(admin);
        await makeTemplate(connection);
      }
    } finally {
      await admin.close();
    }
    return connection;
  });
}

/** No power is cut in tests, and this server is killed by none: making and dropping databases need not reach the disk. */
async function neverSync(admin: ControlDriver): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await admin.query(`ALTER SYSTEM SET ${setting} = off`);
  }
  await admin.query('SELECT pg_reload_conf()');
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
