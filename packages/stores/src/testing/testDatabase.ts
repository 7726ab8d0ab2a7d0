import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type ControlDriver, openPostgres, type PostgresConnection } from '../control/index';
import { sharedServer, TEMPLATE } from './postgresServer';

let server: Promise<PostgresConnection> | undefined;

/**
 * A control store of a test's own, with the whole schema and nothing in it. Closing it removes it.
 * Real PostgreSQL: one server serves the run, each call copies the files of its template (tens of milliseconds).
 */
export async function testDatabase(): Promise<ControlDriver> {
  server ??= sharedServer(inject('postgresDirectory'));
  const connection = await server;
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(connection, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  const driver = openPostgres({ ...connection, database: name }, 8);
  return {
    ...driver,
    close: async () => {
      await driver.close();
      await administer(connection, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function administer(connection: PostgresConnection, sql: string): Promise<void> {
  const admin = openPostgres({ ...connection, database: 'postgres' }, 1);
  await admin.query(sql).finally(() => admin.close());
}
