import type { ControlDriver } from './types';

/** One step of the schema: applied once, in order, never edited after it has landed. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** Brings the schema up to date. Two nodes starting together take turns: the second finds nothing left to do. */
export async function migrateControl(
  driver: ControlDriver,
  migrations: readonly Migration[],
): Promise<number> {
  const applied = await driver.withLock('viaggio:migrate:control', async () => {
    await driver.query(
      'CREATE TABLE IF NOT EXISTS schema_migrations (number int PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const rows = await driver.query<{ number: number }>('SELECT number FROM schema_migrations');
    const done = new Set(rows.map((row) => row.number));
    const due = migrations.filter((migration) => !done.has(migration.number));
    for (const { number, name, sql } of due) {
      await driver.transaction(async (tx) => {
        await tx.query(sql);
        await tx.query('INSERT INTO schema_migrations (number, name) VALUES ($1, $2)', [number, name]);
      });
    }
    return due.length;
  });
  return applied ?? 0;
}
