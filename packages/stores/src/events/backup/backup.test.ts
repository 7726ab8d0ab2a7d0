import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compileEngine, testEvents } from '@viaggio/stores/testing';
import { expect, it } from 'vitest';
import { openChdb } from '../index';
import { attachParts } from './attachParts';
import { awaitMutations, clearSnapshots, freezeTables } from './freezeTables';

it('brings tables back as they stood when they were frozen, whatever happened since', async () => {
  const store = await testEvents();
  const other = await testEvents();
  try {
    const { driver, directory } = store;
    const data = join(directory, 'data');
    for (const [from, n] of [
      [0, 1_000],
      [1_000, 500],
    ]) {
      await driver.command(`INSERT INTO message_ids (mh) SELECT number FROM numbers(${from}, ${n})`);
    }
    await awaitMutations(driver);
    const snapshot = await freezeTables(driver, data, 'viaggio_test');
    await driver.command('INSERT INTO message_ids (mh) SELECT number FROM numbers(5000, 7)');
    await driver.command('OPTIMIZE TABLE message_ids FINAL');

    const fresh = openChdb({
      entry: compileEngine(),
      directory: join(other.directory, 'restored'),
      socket: join(other.directory, 'restored.sock'),
      readers: 1,
      environment: {},
    });
    const tables = await Promise.all(
      snapshot.tables.map(async ({ name, create, directory: from }) => ({
        name,
        create,
        parts: await readdir(from).catch(() => []),
      })),
    );
    const from = new Map(snapshot.tables.map(({ name, directory: at }) => [name, at]));
    const rows = await attachParts(fresh, tables, (table, part, to) =>
      cp(join(from.get(table)!, part), to, { recursive: true }),
    );
    expect(rows.get('message_ids')).toBe(1_500);
    const count = 'SELECT toFloat64(count()) AS n, toFloat64(max(mh)) AS most FROM message_ids';
    expect(await fresh.query(count)).toEqual([{ n: 1_500, most: 1_499 }]);
    await fresh.close();

    await snapshot.release();
    expect(await readdir(join(data, 'shadow'))).not.toContain('viaggio_test');
    await freezeTables(driver, data, 'viaggio_left');
    await clearSnapshots(data);
    expect(await readdir(join(data, 'shadow'))).not.toContain('viaggio_left');
  } finally {
    await store.close();
    await other.close();
  }
});
