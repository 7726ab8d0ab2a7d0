import { describe, expect, it } from 'vitest';
import { studentTail } from './studentTail';

describe("the two-sided tail of Student's t", () => {
  it('is that of the printed tables (Abramowitz & Stegun, table 26.10)', () => {
    for (const [t, freedom, tail] of [
      [12.706, 1, 0.05],
      [4.303, 2, 0.05],
      [2.365, 7, 0.05],
      [3.499, 7, 0.01],
      [5.408, 7, 0.001],
      [2.704, 40, 0.01],
      [3.551, 40, 0.001],
    ] as const)
      expect(studentTail(t, freedom)).toBeCloseTo(tail, 4);
  });

  it('is one at 0, the same on both sides, and never below nothing', () => {
    expect(studentTail(0, 5)).toBeCloseTo(1, 12);
    expect(studentTail(-2, 5)).toBe(studentTail(2, 5));
    expect(studentTail(1e6, 40)).toBeGreaterThanOrEqual(0);
  });
});
