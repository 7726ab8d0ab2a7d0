import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventsSnapshot } from '@viaggio/domain/ports/backups';
import { AppError } from '@viaggio/domain/shared';
import type { EventsDriver } from '../driver/types';

/** Rows being deleted or rewritten are waited for so long: a snapshot would hold what was told to go. */
const MUTATIONS_LIMIT_MS = 120_000;
const LOOK_AGAIN_MS = 200;

interface Table {
  readonly name: string;
  readonly ddl: string;
  readonly path: string;
}

const TABLES = `
SELECT name, create_table_query AS ddl, data_paths[1] AS path FROM system.tables
WHERE database = currentDatabase() AND engine LIKE '%MergeTree' ORDER BY name`;

/** Waits until nothing is being deleted or rewritten. */
export async function awaitMutations(driver: EventsDriver): Promise<void> {
  const deadline = performance.now() + MUTATIONS_LIMIT_MS;
  const open = `SELECT count() AS n FROM system.mutations WHERE is_done = 0 AND database = currentDatabase()`;
  while (Number((await driver.query<{ n: string }>(open))[0]?.n) > 0) {
    if (performance.now() > deadline) {
      throw new AppError(
        'backup_rows_changing',
        'Rows are being deleted or rewritten for more than two minutes: try the backup again later.',
        { status: 503 },
      );
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

/**
 * The tables of the embedded events store as they stand now. The engine links every part into a directory of its own,
 * which takes milliseconds and no space; parts never change. `directory`: where the engine keeps its data; `name`: of
 * the snapshot.
 */
export async function freezeTables(
  driver: EventsDriver,
  directory: string,
  name: string,
): Promise<EventsSnapshot> {
  if (driver.capabilities.kind !== 'chdb') throw new Error('only the embedded events store is frozen');
  if (!/^\w+$/.test(name)) throw new Error(`not a name: ${name}`);
  const shadow = join(directory, 'shadow', name);
  const migrations = await driver.query<{ number: number }>(
    'SELECT DISTINCT number FROM schema_migrations ORDER BY number',
  );
  const tables = await driver.query<Table>(TABLES);
  for (const table of tables) {
    await driver.command(`ALTER TABLE ${table.name} FREEZE WITH NAME '${name}'`);
  }
  return {
    migrations: migrations.map(({ number }) => Number(number)),
    tables: tables.map(({ name: table, ddl, path }) => ({
      name: table,
      create: ddl,
      directory: join(shadow, relative(directory, path)),
    })),
    release: () => rm(shadow, { recursive: true, force: true }),
  };
}

/** Removes what snapshots of a server that was killed left. */
export async function clearSnapshots(directory: string): Promise<void> {
  const shadow = join(directory, 'shadow');
  for (const name of await readdir(shadow).catch(() => [])) {
    if (name.startsWith(SNAPSHOT)) await rm(join(shadow, name), { recursive: true, force: true });
  }
}

/** How the names of our snapshots begin. */
export const SNAPSHOT = 'viaggio_';
