import type { ControlDriver } from '../driver/types';

const LOCK = 'SELECT pg_advisory_lock(hashtextextended($1, 0))';

/**
 * Runs short work while no journeys are made and no definitions begin to hold, in any workspace, on any node: the locks
 * of the projector and of placing (`createPlacing`), all on one connection, however many workspaces there are.
 */
export async function holdPlacing<Result>(
  driver: ControlDriver,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = await driver.pool.connect();
  let broken = false;
  try {
    // The projector takes its lock before those of placing: so does whoever wants both.
    await client.query(LOCK, ['viaggio:projector']);
    const { rows } = await client.query<{ id: number }>('SELECT id FROM workspaces ORDER BY id');
    for (const { id } of rows) await client.query(LOCK, [`viaggio:placing:${id}`]);
    return await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock_all()').catch(() => {
      broken = true;
    });
    client.release(broken);
  }
}
