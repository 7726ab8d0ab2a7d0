import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval, Z95 } from './wilsonInterval';

describe('wilsonInterval', () => {
  // R. G. Newcombe (1998), "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17,
  // table I, method 3 (score, no continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('agrees with the published ends for %i of %i', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n)!;
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it('says nothing of nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('ends where the score test just rejects: |p − end| = z √(end (1 − end) / n)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(), (n, k) => {
        const successes = k % (n + 1);
        const [low, high] = wilsonInterval(successes, n)!;
        const p = successes / n;
        expect(low).toBeLessThanOrEqual(p);
        expect(high).toBeGreaterThanOrEqual(p);
        for (const end of [low, high]) {
          expect(Math.abs(p - end)).toBeCloseTo(Z95 * Math.sqrt((end * (1 - end)) / n), 9);
        }
      }),
    );
  });
});
