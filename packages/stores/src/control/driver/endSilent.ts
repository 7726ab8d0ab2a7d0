import pg from 'pg';

/** Connections lent for longer make somebody look whether the server is still there. */
const LOOK_EVERY_MS = 5_000;
const ANSWER_LIMIT_MS = 3_000;

/** Whether the server says anything at all to a new connection: that it has none left is an answer too. */
async function answers(options: pg.PoolOptions): Promise<boolean> {
  const limits = { connectionTimeoutMillis: ANSWER_LIMIT_MS, query_timeout: ANSWER_LIMIT_MS };
  const client = new pg.Client({ ...options, ...limits });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch (error) {
    return error instanceof pg.DatabaseError;
  } finally {
    client.end().catch(() => undefined);
  }
}

/**
 * Ends lent connections whose server is gone without a word: its machine lost power, or a network between was cut. What
 * was asked of them would otherwise wait for a quarter of an hour; so it fails, and is tried again. How long an answer
 * takes does not matter while the server speaks to others. Returns how to stop looking.
 */
export function endSilent(pool: pg.Pool): () => void {
  const lentAt = new Map<pg.PoolClient, number>();
  pool.on('acquire', (client) => void lentAt.set(client, performance.now()));
  pool.on('release', (_error, client) => void lentAt.delete(client));
  let isLooking = false;
  const look = async (): Promise<void> => {
    const before = performance.now() - LOOK_EVERY_MS;
    const isLong = () => [...lentAt].filter(([, at]) => at < before);
    // Twice: while this process was busy with something else, its own timers come before what had been answered.
    if (isLong().length === 0 || (await answers(pool.options)) || (await answers(pool.options))) return;
    for (const [client] of isLong()) if (client instanceof pg.Client) client.end().catch(() => undefined);
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    look().finally(() => {
      isLooking = false;
    });
  }, LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}
