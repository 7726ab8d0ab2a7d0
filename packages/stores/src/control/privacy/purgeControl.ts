import type { ControlDriver } from '../driver/types';

/**
 * What a DELETE leaves on the disk, one after the other: the rows themselves, in their pages and indexes, until the
 * table is written anew; samples of values in the planner's statistics; and the write-ahead log, whose files are kept
 * and filled again later. Each is forced as far as the account may; what it may not is answered by name.
 */
export async function purgeControl(driver: ControlDriver): Promise<string[]> {
  const notForced: string[] = [];
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    await work().catch(() => {
      if (!notForced.includes(name)) notForced.push(name);
    });
  };
  for (const table of await writtenTables(driver)) {
    await attempt('tables', () => run(driver, `VACUUM (FULL, ANALYZE) "${table}"`));
  }
  await attempt('statistics', () => run(driver, 'VACUUM (FULL) pg_catalog.pg_statistic'));
  await attempt('wal', () => emptyWal(driver));
  return notForced;
}

const run = async (driver: ControlDriver, sql: string): Promise<void> => {
  await driver.query(sql);
};

/** Tables below this are written anew in a blink, whether something of the erased stood in them or not. */
const SMALL_BYTES = 16_000_000;

/**
 * Tables that an erasure writes to. A table with rows that were changed or removed since it was last written anew is
 * one of them; the counters of the server lag by seconds, so small tables and those that always hold people are written
 * anew whatever they say.
 */
async function writtenTables(driver: ControlDriver): Promise<string[]> {
  const rows = await driver.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
     LEFT JOIN pg_stat_user_tables s ON s.relid = c.oid
     WHERE c.relkind = 'r' AND (c.relname = ANY($1::text[]) OR coalesce(s.n_tup_upd + s.n_tup_del, 0) > 0
         OR pg_total_relation_size(c.oid) < $3)
       AND NOT c.relname = ANY($2::text[])
     ORDER BY c.relname`,
    [ALWAYS, NEVER, SMALL_BYTES],
  );
  return rows.map(({ name }) => name);
}

const ALWAYS = [
  ...[
    'claims',
    'identifiers',
    'ownerships',
    'cannot_links',
    'confirmed_people',
    'profiles',
    'people_list_entries',
    'consent_records',
  ],
  ...['privacy_requests', 'dirty_people', 'set_apart', 'audit', 'jobs', 'imports'],
];
/** Written with every commit and without a word of anybody. */
const NEVER = ['batches', 'attempts', 'terms', 'schema_migrations'];

/** More files than this and something else keeps them: a replica, an archive. */
const MOST_SWITCHES = 80;

/**
 * Leaves no file of the log but new ones. Old files are normally kept under names of the future, with their content:
 * so they are removed instead while this runs, and those that already wait are filled, which a change of file does
 * with zeros.
 */
async function emptyWal(driver: ControlDriver): Promise<void> {
  await driver.query('ALTER SYSTEM SET wal_recycle = off');
  await driver.query('SELECT pg_reload_conf()');
  try {
    for (let turn = 0; turn < MOST_SWITCHES; turn++) {
      await driver.query("SELECT pg_logical_emit_message(true, 'viaggio', 'erased')");
      await driver.query('SELECT pg_switch_wal()');
      const [ahead] = await driver.query<{ files: number }>(
        `SELECT count(*) AS files FROM pg_ls_waldir()
         WHERE name ~ '^[0-9A-F]{24}$' AND name >= pg_walfile_name(pg_current_wal_insert_lsn() + 1)`,
      );
      if (Number(ahead?.files ?? 0) === 0 || turn % 16 === 15) await driver.query('CHECKPOINT');
      if (Number(ahead?.files ?? 0) === 0) break;
    }
    // The file begun by the checkpoint is new; a second one lets go of what the first still needed.
    await driver.query('SELECT pg_switch_wal()');
    await driver.query('CHECKPOINT');
    await driver.query('CHECKPOINT');
  } finally {
    await driver.query('ALTER SYSTEM RESET wal_recycle');
    await driver.query('SELECT pg_reload_conf()');
  }
}
