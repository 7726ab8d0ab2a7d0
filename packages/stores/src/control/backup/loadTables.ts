import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ControlTable } from '@viaggio/domain/ports/backups';
import { AppError } from '@viaggio/domain/shared';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { prepareAuthentication } from '../auth/prepareAuthentication';
import { migrateControl } from '../driver/migrate';
import type { ControlDriver } from '../driver/types';
import { CONTROL_MIGRATIONS } from '../migrations/index';
import { quoted, SCHEMAS } from './tables';

export interface ControlDump {
  readonly migrations: readonly number[];
  readonly tables: readonly (ControlTable & { readonly rows: number })[];
  readonly sequences: Readonly<Record<string, number>>;
  /** The rows of a table in COPY text. */
  read(table: ControlTable): AsyncIterable<Uint8Array>;
}

/**
 * Fills an empty store with what a snapshot held: the schema as it was then, its rows, its sequences. The next start of
 * a server brings the schema up to date. All or nothing.
 */
export async function loadTables(driver: ControlDriver, dump: ControlDump): Promise<void> {
  const known = new Set(CONTROL_MIGRATIONS.map(({ number }) => number));
  if (dump.migrations.some((number) => !known.has(number))) {
    throw new AppError(
      'backup_newer',
      'The backup is of a newer release of Viaggio: restore it with that release.',
      { status: 409 },
    );
  }
  await refuseFilled(driver);
  const then = new Set(dump.migrations);
  await migrateControl(
    driver,
    CONTROL_MIGRATIONS.filter(({ number }) => then.has(number)),
  );
  await prepareAuthentication(driver);
  const client = await driver.pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    await fill(client, dump);
    await client.query('COMMIT');
  } catch (error) {
    broken = true;
    throw error;
  } finally {
    client.release(broken);
  }
}

async function refuseFilled(driver: ControlDriver): Promise<void> {
  const found = await driver.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1`);
  if (found.length === 0) return;
  throw new AppError('restore_not_empty', 'The database is not empty: restore into one that holds nothing.', {
    status: 409,
  });
}

async function fill(client: pg.PoolClient, dump: ControlDump): Promise<void> {
  const order = await inOrderOfReference(client, dump.tables);
  // What the migrations themselves wrote stands in the dump as well.
  await client.query(`TRUNCATE ${order.map(({ name }) => quoted(name)).join(', ')}`);
  for (const table of order) {
    const list = table.columns.map((column) => `"${column.replaceAll('"', '')}"`).join(', ');
    const copy = client.query(copyFrom(`COPY ${quoted(table.name)} (${list}) FROM STDIN`));
    await pipeline(Readable.from(dump.read(table)), copy);
    if (copy.rowCount !== table.rows) {
      throw new Error(`${table.name}: ${copy.rowCount} rows where the manifest says ${table.rows}`);
    }
  }
  for (const [name, last] of Object.entries(dump.sequences)) {
    await client.query('SELECT setval($1::regclass, $2)', [quoted(name), last]);
  }
}

/** Tables that others refer to come first; one that refers to itself is checked when all of it is there. */
async function inOrderOfReference<Table extends ControlTable>(
  client: pg.PoolClient,
  tables: readonly Table[],
): Promise<Table[]> {
  const { rows } = await client.query<{ source: string; target: string }>(
    `SELECT sn.nspname || '.' || s.relname AS source, tn.nspname || '.' || t.relname AS target
     FROM pg_constraint c
     JOIN pg_class s ON s.oid = c.conrelid JOIN pg_namespace sn ON sn.oid = s.relnamespace
     JOIN pg_class t ON t.oid = c.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
     WHERE c.contype = 'f' AND c.conrelid <> c.confrelid AND sn.nspname = ANY($1)`,
    [SCHEMAS],
  );
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const order: Table[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      ({ name }) => !rows.some(({ source, target }) => source === name && waiting.has(target)),
    );
    if (free.length === 0) throw new Error(`tables refer to each other: ${[...waiting.keys()].join(', ')}`);
    for (const table of free) {
      order.push(table);
      waiting.delete(table.name);
    }
  }
  return order;
}
