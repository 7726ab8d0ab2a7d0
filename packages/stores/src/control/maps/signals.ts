import { setTimeout as sleep } from 'node:timers/promises';
import type { MapSignal, MapSignals } from '@viaggio/domain/ports/maps';
import pg from 'pg';
import type { ControlDriver, Queryable } from '../driver/types';

const CHANNEL = 'viaggio_maps';
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** A connection that was cut without a word is noticed by asking something of it. */
const ASK_EVERY_MS = 20_000;
const ANSWER_LIMIT_MS = 10_000;

/** Inside a transaction it is told when that commits, and never when it does not. At most 8,000 bytes. */
export async function writeSignal(db: Queryable, signal: MapSignal): Promise<void> {
  await db.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(signal)]);
}

type Listener = Parameters<MapSignals['listen']>[0];

function readSignal(payload: string | undefined): MapSignal | undefined {
  try {
    return JSON.parse(payload ?? '') as MapSignal;
  } catch {
    return undefined;
  }
}

/** Listens with one connection until it breaks or `stopping` is aborted. Resolves to whether it ever listened. */
async function listenOnce(
  driver: ControlDriver,
  listener: Listener,
  stopping: AbortSignal,
): Promise<boolean> {
  const client = new pg.Client({
    ...driver.pool.options,
    keepAlive: true,
    query_timeout: ANSWER_LIMIT_MS,
  });
  const broken = new AbortController();
  const over = AbortSignal.any([broken.signal, stopping]);
  client.on('error', () => broken.abort());
  client.on('end', () => broken.abort());
  client.on('notification', ({ payload }) => {
    const signal = readSignal(payload);
    if (signal) listener.onSignal(signal);
  });
  let listened = false;
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    listened = true;
    // What was told before now was told to nobody here.
    listener.onGap();
    while (!over.aborted) {
      await sleep(ASK_EVERY_MS, undefined, { signal: over, ref: false }).catch(() => undefined);
      if (!over.aborted) await client.query('SELECT 1');
    }
  } catch {
    // As when it breaks: whoever called tries again.
  } finally {
    await client.end().catch(() => undefined);
  }
  return listened;
}

async function keepListening(
  driver: ControlDriver,
  listener: Listener,
  stopping: AbortSignal,
): Promise<void> {
  let wait = FIRST_WAIT_MS;
  while (!stopping.aborted) {
    const listened = await listenOnce(driver, listener, stopping);
    wait = listened ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
    await sleep(wait, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  }
}

/** Signals between nodes, by the store they share: one connection of its own for each listener. */
export const createMapSignals = (driver: ControlDriver): MapSignals => ({
  publish: (signal) => writeSignal(driver, signal),
  listen: (listener) => {
    const stopping = new AbortController();
    const done = keepListening(driver, listener, stopping.signal);
    return {
      stop: async () => {
        stopping.abort();
        await done;
      },
    };
  },
});
