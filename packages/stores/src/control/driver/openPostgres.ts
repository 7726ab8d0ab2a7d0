import { AppError } from '@viaggio/domain/shared';
import pg from 'pg';
import { endSilent } from './endSilent';
import type { PostgresConnection } from './startPostgres';
import type { ControlDriver, Queryable } from './types';

// Counts and sums come as bigint: they stay far below 2^53. Ids are selected as text where they are hashes.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

function queryable(client: Pick<pg.ClientBase, 'query'>): Queryable {
  return {
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows,
  };
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  return pool.connect().catch((cause) => {
    throw new AppError(
      'control_store_unavailable',
      'PostgreSQL does not answer; nothing was changed. Try again.',
      {
        status: 503,
        cause,
      },
    );
  });
}

async function runTransaction<Result>(
  pool: pg.Pool,
  work: (tx: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await connect(pool);
  let broken = false;
  try {
    await client.query('BEGIN');
    const result = await work(queryable(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The control store: any PostgreSQL from 15 on, by URL or by the private socket of the embedded one. */
export function openPostgres(target: string | PostgresConnection, poolSize = 20): ControlDriver {
  const pool = new pg.Pool({
    ...(typeof target === 'string' ? { connectionString: target } : target),
    max: poolSize,
    connectionTimeoutMillis: 10_000,
  });
  // A broken idle connection is replaced at its next use; without a listener it would end the process. So would one that
  // is lent and asks nothing at that moment: one that holds a lock, or is between two queries of a transaction.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const stopLooking = endSilent(pool);
  return {
    pool,
    query: (sql, values) => queryable(pool).query(sql, values),
    transaction: (work) => runTransaction(pool, work),
    withLock: async (name, work, { wait = true, shared = false } = {}) => {
      const client = await connect(pool);
      let broken = false;
      try {
        const suffix = shared ? '_shared' : '';
        const verb = wait ? 'pg_advisory_lock' : 'pg_try_advisory_lock';
        const { rows } = await client.query(`SELECT ${verb}${suffix}(hashtextextended($1, 0)) AS held`, [
          name,
        ]);
        if (!wait && rows[0].held !== true) return undefined;
        try {
          return await work();
        } finally {
          const unlock = `SELECT pg_advisory_unlock${suffix}(hashtextextended($1, 0))`;
          await client.query(unlock, [name]).catch(() => {
            broken = true;
          });
        }
      } finally {
        client.release(broken);
      }
    },
    close: () => {
      stopLooking();
      return pool.end();
    },
  };
}
