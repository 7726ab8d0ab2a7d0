import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestEvents, testEvents } from '../../testing/testEvents';

let events: TestEvents;
beforeAll(async () => {
  events = await testEvents();
});
afterAll(() => events.close());

test('a question that takes too long is stopped, and told what to do', async () => {
  const asked = events.driver.query(
    'SELECT sum(cityHash64(number)) AS n FROM numbers(100000000000)',
    {},
    { maxSeconds: 1 },
  );
  await expect(asked).rejects.toMatchObject({
    code: 'query_too_slow',
    status: 422,
    message: expect.stringContaining('shorter period'),
  });
});

test('so is one that takes too much memory, and the next is answered', async () => {
  const asked = events.driver.query(
    'SELECT length(groupArray(number)) AS n FROM numbers(100000000)',
    {},
    { maxMemory: 50_000_000 },
  );
  await expect(asked).rejects.toMatchObject({
    code: 'query_too_large',
    status: 422,
    message: expect.stringContaining('shorter period'),
  });
  expect(await events.driver.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
