import { PassThrough } from 'node:stream';
import type { ControlSnapshot, ControlTable } from '@viaggio/domain/ports/backups';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ControlDriver } from '../driver/types';
import { quoted, SCHEMAS } from './tables';

/** Not the counts of attempts, which are unlogged: after a crash they are empty too. */
const TABLES = `
SELECT n.nspname || '.' || c.relname AS name,
  array_agg(a.attname::text ORDER BY a.attnum) AS columns
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND n.nspname = ANY($1)
GROUP BY n.nspname, c.relname
ORDER BY 1`;

const SEQUENCES = `
SELECT schemaname || '.' || sequencename AS name, last_value AS last
FROM pg_sequences WHERE schemaname = ANY($1) AND last_value IS NOT NULL`;

/**
 * The store as it stands now, for as long as the snapshot is held: one transaction that only reads. Nobody waits for it.
 * Sequences know no transaction; what they gave since leaves a gap, no more.
 */
export async function openSnapshot(driver: ControlDriver): Promise<ControlSnapshot> {
  const client = await driver.pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = (await client.query<ControlTable>(TABLES, [SCHEMAS])).rows;
    const migrations = await client.query<{ number: number }>(
      'SELECT number FROM schema_migrations ORDER BY number',
    );
    const sequences = await client.query<{ name: string; last: number }>(SEQUENCES, [SCHEMAS]);
    const rows = new Map<string, number>();
    return {
      migrations: migrations.rows.map(({ number }) => number),
      tables,
      sequences: Object.fromEntries(sequences.rows.map(({ name, last }) => [name, last])),
      read: (table) => readTable(client, table, rows),
      rowsOf: ({ name }) => rows.get(name) ?? 0,
      release: async () => {
        const ended = await client.query('ROLLBACK').then(
          () => true,
          () => false,
        );
        client.release(!ended);
      },
    };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function* readTable(
  client: pg.PoolClient,
  { name, columns }: ControlTable,
  rows: Map<string, number>,
): AsyncGenerator<Uint8Array> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const copy = client.query(copyTo(`COPY ${quoted(name)} (${list}) TO STDOUT`));
  // The copy's own stream ends before its last message is read: what comes behind it waits for the end.
  const through = new PassThrough();
  copy.on('error', (error: Error) => through.destroy(error));
  copy.pipe(through);
  for await (const piece of through) yield piece as Uint8Array;
  rows.set(name, copy.rowCount ?? 0);
}
