import { describe, expect, it } from 'vitest';
import { quantileExact } from './quantileExact';

const digits = [7, 1, 9, 3, 5, 0, 8, 2, 6, 4];

describe('quantileExact', () => {
  it('gives what ClickHouse documents for the numbers 0 … 9', () => {
    expect([0.25, 0.5, 0.75].map((level) => quantileExact(digits, level))).toEqual([2, 5, 7]);
    expect(quantileExact(digits, 0.9)).toBe(9);
  });

  it('takes the upper of the two middle values of an even number', () => {
    expect(quantileExact([4, 1, 3, 2], 0.5)).toBe(3);
    expect(quantileExact([3, 1, 2], 0.5)).toBe(2);
  });

  it('gives the least at level 0, the greatest at level 1, the only one at any', () => {
    expect(quantileExact(digits, 0)).toBe(0);
    expect(quantileExact(digits, 1)).toBe(9);
    expect(quantileExact([42], 0.9)).toBe(42);
  });

  it('sorts by size, leaves its input alone, and knows nothing of nothing', () => {
    const values = [100, 9, 20];
    expect(quantileExact(values, 0.5)).toBe(20);
    expect(values).toEqual([100, 9, 20]);
    expect(quantileExact([], 0.5)).toBeNull();
  });
});
