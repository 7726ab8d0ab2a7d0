import { type EventsDriver, localTable } from '../driver/types';

/**
 * One step of the schema. A table is described once; on a cluster it becomes a local table on every server and a
 * distributed one in front of it.
 */
export interface TableSpec {
  readonly name: string;
  readonly columns: string;
  /** ENGINE … ORDER BY … SETTINGS …, of the table that holds the rows. */
  readonly engine: string;
  /** Expression that says which server holds a row. */
  readonly shard: string;
}

export interface EventsMigration {
  readonly number: number;
  readonly name: string;
  readonly tables?: readonly TableSpec[];
  /** Settings of tables that stand already. */
  readonly settings?: readonly { readonly table: string; readonly settings: string }[];
  /** ALTER TABLE … of tables that stand already, after the settings. */
  readonly changes?: readonly TableChange[];
}

export interface TableChange {
  readonly table: string;
  readonly change: string;
  /** On a cluster the distributed table in front must know it too: it is a column. */
  readonly inFront?: boolean;
}

function statementsOf(migration: EventsMigration, cluster: string): string[] {
  const settings = (migration.settings ?? []).map(
    ({ table, settings }) => `ALTER TABLE ${localTable({ cluster }, table)} MODIFY SETTING ${settings}`,
  );
  const changes = (migration.changes ?? []).flatMap(({ table, change, inFront }) => {
    const here = localTable({ cluster }, table);
    const tables = inFront && here !== table ? [here, table] : [here];
    return tables.map((one) => `ALTER TABLE ${one} ${change}`);
  });
  return [...tablesOf(migration, cluster), ...settings, ...changes];
}

function tablesOf(migration: EventsMigration, cluster: string): string[] {
  return (migration.tables ?? []).flatMap(({ name, columns, engine, shard }) => {
    if (cluster === '') return [`CREATE TABLE IF NOT EXISTS ${name} (${columns}) ${engine}`];
    return [
      `CREATE TABLE IF NOT EXISTS ${name}_local (${columns}) ${engine}`,
      `CREATE TABLE IF NOT EXISTS ${name} AS ${name}_local ENGINE = Distributed('${cluster}', currentDatabase(), ${name}_local, ${shard})`,
    ];
  });
}

/**
 * Brings the events store up to date. Every statement may run twice, so a start that was cut short is repaired by
 * the next; callers hold a lock of the control store, so that two nodes take turns.
 */
export async function migrateEvents(
  driver: EventsDriver,
  migrations: readonly EventsMigration[],
): Promise<number> {
  await driver.command(
    `CREATE TABLE IF NOT EXISTS schema_migrations (number UInt32, name String, applied DateTime DEFAULT now())
     ENGINE = MergeTree ORDER BY number SETTINGS fsync_after_insert = 1, fsync_part_directory = 1`,
  );
  const rows = await driver.query<{ number: number }>('SELECT DISTINCT number FROM schema_migrations');
  const done = new Set(rows.map((row) => row.number));
  const due = migrations.filter((migration) => !done.has(migration.number));
  for (const migration of due) {
    for (const sql of statementsOf(migration, driver.capabilities.cluster)) await driver.command(sql);
    const row = Buffer.from(`${JSON.stringify([migration.number, migration.name])}\n`);
    await driver.insert('schema_migrations', ['number', 'name'], row);
  }
  return due.length;
}
