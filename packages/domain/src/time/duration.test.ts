import { expect, test } from 'vitest';
import { durationOf } from './duration';

test.each([
  ['PT60S', 60_000],
  ['P7D', 604_800_000],
  ['P2W', 1_209_600_000],
  ['P1DT2H3M4.5S', 93_784_500],
  ['PT0S', 0],
])('%s is %d milliseconds', (text, milliseconds) => expect(durationOf(text)).toBe(milliseconds));

test.each(['', 'P', 'PT', '7D', 'P1M', 'P1Y', '-P1D', 'P1.5D', 'pt1s', 'P1D '])('%j is none', (text) =>
  expect(durationOf(text)).toBeUndefined(),
);
