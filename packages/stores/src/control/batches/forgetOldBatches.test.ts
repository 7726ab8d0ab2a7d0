import type { BatchLedger } from '@viaggio/domain/ports/batchLedger';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/index';
import type { ControlDriver } from '../driver/types';
import { createBatchLedger } from './createBatchLedger';
import { FORGET_OLD_BATCHES } from './forgetOldBatches';

const DAY = 86_400_000;
const NOW = Date.now();

let driver: ControlDriver;
let ledger: BatchLedger;
beforeEach(async () => {
  driver = await testDatabase();
  ledger = createBatchLedger(driver);
});
afterEach(() => driver.close());

/** A batch that is done with, unless something is `due`. */
async function batch(id: number, daysAgo: number, due?: 'projection' | 'message ids'): Promise<void> {
  const committedAt = NOW - daysAgo * DAY;
  await ledger.apply({ id, node: 0, committedAt, events: 1, claims: [], profiles: [] });
  if (due !== 'projection') await ledger.markProjected([id]);
  if (due !== 'message ids') await ledger.markRemembered([id]);
}

const kept = async (): Promise<number[]> =>
  (await driver.query<{ id: number }>('SELECT id FROM batches ORDER BY id')).map(({ id }) => id);

describe('old batches', () => {
  it('are forgotten two days before the last one, when nothing of them is left to be done', async () => {
    await batch(1, 5);
    await batch(2, 4, 'projection');
    await batch(3, 3, 'message ids');
    await batch(4, 2.1);
    await batch(5, 1.9);
    await batch(6, 0);
    expect(await ledger.forgetOld(100)).toBe(2);
    expect(await kept()).toEqual([2, 3, 5, 6]);
  });

  it('are kept where nothing has come since: a start asks for those of the day before the last', async () => {
    await batch(1, 30);
    await batch(2, 28.5);
    await batch(3, 28);
    expect(await ledger.forgetOld(100)).toBe(0);
    expect(await ledger.lastAppliedAt()).toBe(NOW - 28 * DAY);
  });

  it('are not the present ones after the clock was ahead', async () => {
    await batch(1, 0.1);
    await batch(2, -30);
    expect(await ledger.forgetOld(100)).toBe(0);
  });

  it('go by steps, the oldest first', async () => {
    for (const [id, daysAgo] of [10, 30, 20, 0].entries()) await batch(id, daysAgo);
    expect(await ledger.forgetOld(2)).toBe(2);
    expect(await kept()).toEqual([0, 3]);
    expect(await ledger.forgetOld(2)).toBe(1);
    expect(await ledger.forgetOld(2)).toBe(0);
    expect(await kept()).toEqual([3]);
  });

  it('are found without looking through the others', async () => {
    await driver.query(
      `INSERT INTO batches (id, node, committed_at, events, projected, remembered)
       SELECT n, 0, now() - n * interval '1 second', 1, true, true FROM generate_series(1, 200000) AS n`,
    );
    await driver.query('ANALYZE batches');
    const plan = await driver.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${FORGET_OLD_BATCHES}`, [5_000]);
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('batches_by_commit');
    expect(text).not.toContain('Seq Scan');
  });
});
