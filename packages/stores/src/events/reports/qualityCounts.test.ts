import { afterAll, beforeAll, expect, test } from 'vitest';
import { testEvents } from '../../testing/testEvents';
import type { EventsDriver } from '../driver/types';
import { prepareEventsStore } from '../index';
import { createQualityStore } from './createQualityStore';

let store: Awaited<ReturnType<typeof testEvents>>;

beforeAll(async () => {
  store = await testEvents();
  await prepareEventsStore(store.driver);
  await store.driver.command(
    `INSERT INTO events (workspace, source, ts, type, user_id, flags, consent)
     SELECT 1, number + 1, toDateTime64(1767225600 + number, 3, 'UTC'), 'track', if(number % 2 = 0, 'u', ''),
       number % 4, if(number % 8 = 0, 'none', '') FROM numbers(800)`,
  );
});
afterAll(() => store.close());

/** Asks the store, and the engine beside it from where it would read each of the store's questions. */
async function planned<T>(
  ask: (driver: EventsDriver) => Promise<T>,
): Promise<{ answer: T; plans: string[] }> {
  const plans: string[] = [];
  const watching: EventsDriver = {
    ...store.driver,
    query: async (sql, params, limits) => {
      const rows = await store.driver.query<{ explain: string }>(`EXPLAIN ${sql}`, params);
      plans.push(rows.map((row) => row.explain).join('\n'));
      return store.driver.query(sql, params, limits);
    },
  };
  return { answer: await ask(watching), plans };
}

test('the quality of the log is counted without reading the log', async () => {
  const from = 1767225600_000;
  const { answer, plans } = await planned((driver) =>
    createQualityStore(driver).logQuality(1, { from, end: from + 3_600_000 }, null),
  );
  expect(answer).toMatchObject({
    events: 800,
    contacts: 400,
    bots: 400,
    clocksCorrected: 400,
    identified: 400,
  });
  expect(answer.refused).toBe(100);
  expect(plans).toHaveLength(2);
  for (const plan of plans) expect(plan).toContain('(quality)');
});

test('so are the contacts of spans', async () => {
  const from = 1767225600_000;
  const spans = [
    { from, to: from + 900_000 },
    { from: from - 900_000, to: from },
  ];
  const { answer, plans } = await planned((driver) => createQualityStore(driver).countSpans(1, spans, null));
  expect(answer).toEqual([800, 0]);
  for (const plan of plans) expect(plan).toContain('(quality)');
});
