import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOfLocal } from '../time/index';
import { compareWithUsual, type HourOfArrivals } from './compareWithUsual';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Friday, 12:30 in Rome. */
const NOW = Date.UTC(2026, 10, 27, 11, 30);
const ZONE = 'Europe/Rome';
const LONG_AGO = NOW - 400 * DAY;
const midnight = (daysBefore: number): number =>
  instantOfLocal(Date.UTC(2026, 10, 27) - daysBefore * DAY, ZONE);

/** Ten events in every hour, in the days given. */
const tenAnHour = (days: readonly number[]): HourOfArrivals[] =>
  days.flatMap((day) =>
    Array.from({ length: 24 }, (_, hour) => ({ hour: midnight(day) + hour * HOUR, events: 10 })),
  );

describe('today against the same weekday', () => {
  it('is held against the same part of the day only', () => {
    const rate = compareWithUsual(tenAnHour([7, 14, 21]), { now: NOW, timeZone: ZONE, firstAt: LONG_AGO });
    // Three weeks had 125 until half past twelve; five had nothing: the median of eight is nothing.
    expect(rate).toEqual({ today: 0, usual: 0, weeks: 8 });
    const all = tenAnHour([7, 14, 21, 28, 35, 42, 49, 56]);
    expect(compareWithUsual(all, { now: NOW, timeZone: ZONE, firstAt: LONG_AGO })).toEqual({
      today: 0,
      usual: 125,
      weeks: 8,
    });
  });

  it('says nothing of what is usual before it has been heard for two weeks', () => {
    const rate = compareWithUsual(tenAnHour([7]), { now: NOW, timeZone: ZONE, firstAt: midnight(8) });
    expect(rate).toEqual({ today: 0, usual: null, weeks: 1 });
    expect(compareWithUsual([], { now: NOW, timeZone: ZONE, firstAt: null }).usual).toBeNull();
  });

  it('lets days on the other side of a change of the clock begin at their own midnight', () => {
    // 23 October 2026 is still summer time: its midnight is at 22:00 UTC.
    const hours = [{ hour: Date.UTC(2026, 9, 22, 22), events: 6 }];
    const before = compareWithUsual(hours, { now: NOW, timeZone: ZONE, firstAt: midnight(36) });
    expect(before).toMatchObject({ weeks: 5, usual: 0 });
    expect(midnight(35)).toBe(Date.UTC(2026, 9, 22, 22));
  });

  it('agrees with events counted one by one, when none is within the passing hour', () => {
    const whole = Date.UTC(2026, 10, 27, 11);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ back: fc.integer({ min: 0, max: 60 * 24 }), events: fc.integer({ min: 1, max: 50 }) }),
        ),
        (given) => {
          const hours = given.map(({ back, events }) => ({ hour: whole - (back + 1) * HOUR, events }));
          const rate = compareWithUsual(hours, { now: whole, timeZone: 'UTC', firstAt: LONG_AGO });
          const day = (week: number) => Date.UTC(2026, 10, 27) - week * 7 * DAY;
          const slow = (week: number) =>
            hours
              .filter(({ hour }) => hour >= day(week) && hour < day(week) + 11 * HOUR)
              .reduce((sum, { events }) => sum + events, 0);
          const sorted = [1, 2, 3, 4, 5, 6, 7, 8].map(slow).sort((a, b) => a - b);
          expect(rate.today).toBe(slow(0));
          expect(rate.usual).toBe(Math.round((sorted[3]! + sorted[4]!) / 2));
        },
      ),
    );
  });
});
