import { expect, test } from 'vitest';
import { BEGIN, CONVERTED, LOST, type Transition } from '../../ports/reportStore';
import { markovRemoval } from './markovRemoval';

/** Paths begin → unit → conversion, or lost, of `units` units; the lower the number, the more of them. */
const transitionsOf = (units: number): Transition[] =>
  Array.from({ length: units }, (_, unit) => unit).flatMap((unit) => {
    const count = units - unit;
    return [
      { from: [BEGIN], to: unit, count: 2 * count, value: 0 },
      { from: [unit], to: CONVERTED, count, value: 10 * count },
      { from: [unit], to: LOST, count, value: 0 },
    ];
  });

test('of thousands of units the rarest share one state, and everything still adds up, at once', () => {
  const started = performance.now();
  const credits = markovRemoval(transitionsOf(3_000));
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(credits.map(({ unit }) => unit)).toEqual(Array.from({ length: 3_000 }, (_, unit) => unit));
  const conversions = credits.reduce((sum, credit) => sum + credit.conversions, 0);
  expect(conversions).toBeCloseTo((3_000 * 3_001) / 2, 3);
  // Each path has one unit: its effect is its share, whether it has a state of its own or not.
  expect(credits[0]!.conversions).toBeCloseTo(3_000, 3);
  expect(credits[2_999]!.conversions).toBeCloseTo(1, 3);
});

test.each([1, 2] as const)(
  'one path of a thousand different units takes no time, with a memory of %d',
  (order) => {
    const units = Array.from({ length: 1_000 }, (_, unit) => unit);
    const transitions = units.map((unit): Transition => {
      const from =
        unit === 0
          ? [BEGIN]
          : order === 1 || unit === 1
            ? [...(order === 1 ? [] : [BEGIN]), unit - 1]
            : [unit - 2, unit - 1];
      return { from, to: unit, count: 1, value: 1 };
    });
    const last = order === 1 ? [999] : [998, 999];
    const started = performance.now();
    const credits = markovRemoval([...transitions, { from: last, to: CONVERTED, count: 1, value: 1 }]);
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(credits.reduce((sum, credit) => sum + credit.conversions, 0)).toBeCloseTo(1, 9);
  },
);
