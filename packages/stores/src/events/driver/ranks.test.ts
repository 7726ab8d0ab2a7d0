import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestEvents, testEvents } from '../../testing/testEvents';
import type { QueryRank } from './types';

let events: TestEvents;
beforeAll(async () => {
  events = await testEvents();
});
afterAll(() => events.close());

/** Takes two seconds, and no processor: what waits for it waits for its connection. */
const SLOW = 'SELECT sum(sleepEachRow(0.5)) AS slept FROM numbers(4)';

test('nobody who looks at one person, and no event on its way, stands in a queue behind reports', async () => {
  const ended: string[] = [];
  const ask = async (rank: QueryRank, sql: string) => {
    await events.driver.query(sql, {}, { rank });
    ended.push(rank);
  };
  // More than there are connections for reports.
  const reports = Array.from({ length: 5 }, () => ask('report', SLOW));
  await Promise.all([ask('person', 'SELECT 1'), ask('flow', 'SELECT 1')]);
  expect(ended.toSorted()).toEqual(['flow', 'person']);
  await Promise.all(reports);
  expect(ended).toHaveLength(7);
});
