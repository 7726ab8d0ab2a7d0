import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/index';
import type { ControlDriver } from './types';

let driver: ControlDriver;
let other: ControlDriver;
beforeEach(async () => {
  [driver, other] = await Promise.all([testDatabase(), testDatabase()]);
});
afterEach(async () => {
  await Promise.all([driver.close(), other.close()]);
});

/** Ends every connection to the database, as a server that is stopped or killed does. */
async function endConnections(): Promise<void> {
  const [row] = await driver.query<{ name: string }>('SELECT current_database() AS name');
  await other.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [row!.name]);
  await sleep(200);
}

describe('a connection that breaks while nothing is asked of it', () => {
  it('does not end the process that holds a lock with it; the lock is free', async () => {
    expect(
      await driver.withLock('x', async () => {
        await endConnections();
        return 'done';
      }),
    ).toBe('done');
    expect(await driver.withLock('x', async () => 'again', { wait: false })).toBe('again');
  });

  it('fails the transaction it was lent to, and nothing else', async () => {
    const work = driver.transaction(async (tx) => {
      await tx.query("INSERT INTO workspaces (name) VALUES ('never')");
      await endConnections();
      await tx.query("INSERT INTO workspaces (name) VALUES ('never either')");
    });
    await expect(work).rejects.toThrow();
    expect(await driver.query('SELECT name FROM workspaces')).toEqual([]);
  });
});

describe('a lock that is shared', () => {
  it('is held by several, and by nobody alone meanwhile', async () => {
    const shared = { shared: true, wait: false };
    const together = await driver.withLock(
      'y',
      async () => [
        await driver.withLock('y', async () => 'beside', shared),
        await driver.withLock('y', async () => 'alone', { wait: false }),
      ],
      shared,
    );
    expect(together).toEqual(['beside', undefined]);
    expect(await driver.withLock('y', async () => 'alone', { wait: false })).toBe('alone');
  });
});
