import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeInterval } from './newcombeInterval';

const of = (successes: number, n: number) => ({ successes, n });

describe('newcombeInterval', () => {
  // R. G. Newcombe (1998), Statistics in Medicine 17, table II, method 10: the examples (a) to (h).
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('agrees with the published ends for %i of %i and %i of %i', (a, m, b, n, low, high) => {
    const { interval } = newcombeInterval(of(a, m), of(b, n))!;
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it('says whether chance may have made it', () => {
    expect(newcombeInterval(of(56, 70), of(48, 80))!.mayBeChance).toBe(false);
    expect(newcombeInterval(of(5, 56), of(0, 29))!.mayBeChance).toBe(true);
  });

  it('says nothing where one of the two has nobody', () => {
    expect(newcombeInterval(of(0, 0), of(1, 2))).toBeNull();
    expect(newcombeInterval(of(1, 2), of(0, 0))).toBeNull();
  });

  it('holds the difference, stays within −1 … 1, and turns round with its arguments', () => {
    const sample = fc
      .integer({ min: 1, max: 4_000 })
      .chain((n) => fc.integer({ min: 0, max: n }).map((successes) => of(successes, n)));
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const there = newcombeInterval(first, second)!;
        const back = newcombeInterval(second, first)!;
        const [low, high] = there.interval;
        expect(low).toBeLessThanOrEqual(there.difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(there.difference - 1e-12);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(back.interval[0]).toBeCloseTo(-high, 12);
        expect(back.interval[1]).toBeCloseTo(-low, 12);
        expect(back.mayBeChance).toBe(there.mayBeChance);
      }),
    );
  });
});
