import { expect, test } from 'vitest';
import { calendarBuckets, localDate } from './buckets';
import { instantOf } from './localTime';

const ROME = 'Europe/Rome';
const period = (from: string, to: string) => ({ from: instantOf(from, ROME), end: instantOf(to, ROME) });
const dates = (starts: readonly number[]): string[] => starts.map((start) => localDate(start, ROME));

test('weeks begin on Monday, the first one before the period', () => {
  expect(dates(calendarBuckets(period('2026-04-01', '2026-04-14'), 'week', ROME))).toEqual([
    '2026-03-30',
    '2026-04-06',
    '2026-04-13',
    '2026-04-20',
  ]);
});

test('weeks before 1970 begin on Monday too', () => {
  expect(dates(calendarBuckets(period('1969-12-31', '1970-01-01'), 'week', ROME))[0]).toBe('1969-12-29');
});

test('the days of a daylight-saving change have 23 and 25 hours', () => {
  const hours = (from: string, to: string) => {
    const [first = 0, second = 0] = calendarBuckets(period(from, to), 'day', ROME);
    return (second - first) / 3_600_000;
  };
  expect(hours('2026-03-29', '2026-03-30')).toBe(23);
  expect(hours('2026-10-25', '2026-10-26')).toBe(25);
});

test('months, with some more after the end', () => {
  expect(dates(calendarBuckets(period('2026-11-15', '2026-12-01'), 'month', ROME, 2))).toEqual([
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
    '2027-02-01',
  ]);
});
