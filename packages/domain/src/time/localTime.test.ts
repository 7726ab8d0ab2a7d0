import { expect, test } from 'vitest';
import { instantOf, instantOfLocal, localOf } from './localTime';

const ROME = 'Europe/Rome';
const utc = (text: string): number => Date.parse(text);

test('a local day starts at local midnight, summer and winter', () => {
  expect(instantOf('2026-01-15', ROME)).toBe(utc('2026-01-14T23:00:00Z'));
  expect(instantOf('2026-07-15', ROME)).toBe(utc('2026-07-14T22:00:00Z'));
});

test('the days of the changes have 23 and 25 hours', () => {
  expect(instantOf('2026-03-30', ROME) - instantOf('2026-03-29', ROME)).toBe(23 * 3_600_000);
  expect(instantOf('2026-10-26', ROME) - instantOf('2026-10-25', ROME)).toBe(25 * 3_600_000);
});

test('a time that daylight saving skips is read as the time after the change', () => {
  expect(instantOfLocal(utc('2026-03-29T02:30:00Z'), ROME)).toBe(utc('2026-03-29T01:30:00Z'));
});

test('a time that occurs twice is its first occurrence', () => {
  expect(instantOfLocal(utc('2026-10-25T02:30:00Z'), ROME)).toBe(utc('2026-10-25T00:30:00Z'));
});

test('an instant with its offset is that instant', () => {
  expect(instantOf('2026-03-01T10:00:00+02:00', ROME)).toBe(utc('2026-03-01T08:00:00Z'));
});

test('local time and back is the same instant outside the repeated hour', () => {
  for (let hour = 0; hour < 24 * 365; hour += 7) {
    const instant = utc('2026-01-01T00:00:00Z') + hour * 3_600_000;
    if (new Date(instant).toISOString().startsWith('2026-10-25T0')) continue;
    expect(instantOfLocal(localOf(instant, ROME), ROME)).toBe(instant);
  }
});
