import { expect, test } from 'vitest';
import { volumeShare } from './volumeShare';

test('a day is held against the same weekday of the weeks before', () => {
  expect(volumeShare(50, [100, 104, 96, 101])).toBe(0.5);
  expect(volumeShare(0, [100, 104, 96])).toBe(0);
});

test('a newsletter of every second week makes no other week look poor', () => {
  expect(volumeShare(100, [820, 98, 790, 102])).toBeCloseTo(0.98, 2);
  expect(volumeShare(60, [820, 98, 790, 102])).toBeLessThan(0.7);
});

test('a holiday among the weeks before hides no fall', () => {
  expect(volumeShare(50, [100, 3, 104, 98])).toBeCloseTo(0.51, 2);
});

test('weeks without anything say nothing', () => {
  expect(volumeShare(5, [0, 0, 10, 0])).toBe(0.5);
  expect(volumeShare(5, [])).toBeNull();
});
