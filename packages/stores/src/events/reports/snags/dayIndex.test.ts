import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarBuckets } from '../../../../../domain/src/time/index';
import { type TestEvents, testEvents } from '../../../testing/testEvents';
import { Binder } from '../../bind';
import { dayIndexSql } from './dayIndex';

const HOUR = 3_600_000;

let events: TestEvents;
beforeAll(async () => {
  events = await testEvents();
});
afterAll(() => events.close());

/** A year and a half of local days, with both changes of the clock, by half an hour too. */
const anyDays = fc
  .record({
    zone: fc.constantFrom('Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
    from: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2025, 0, 1) }),
    length: fc.integer({ min: 1, max: 500 }),
  })
  .map(({ zone, from, length }) => calendarBuckets({ from, end: from + length * 24 * HOUR }, 'day', zone));

test('a moment lies in the day that a look at all of them finds, also on days of 23 and 25 hours', async () => {
  await fc.assert(
    fc.asyncProperty(anyDays, fc.infiniteStream(fc.constantFrom(-1, 0, 1, HOUR)), async (days, asides) => {
      const moments = days.map((start) => start + asides.next().value).concat(days[0]! - 1);
      const bind = new Binder();
      const list = bind.add('Array(UInt64)', moments);
      const [row] = await events.driver.query<{ found: number[] }>(
        `SELECT arrayMap(m -> ${dayIndexSql('m', days, bind)}, ${list}) AS found`,
        bind.params,
      );
      const slowly = moments.map((moment) =>
        Math.max(
          0,
          days.findLastIndex((start) => start <= moment),
        ),
      );
      expect(row!.found).toEqual(slowly);
    }),
    { numRuns: 40 },
  );
}, 60_000);
