import { describe, expect, it } from 'vitest';
import { createRage } from './rage';

const told = (...clicks: [time: number, x: number, y: number][]): boolean[] => {
  const isRage = createRage();
  return clicks.map((click) => isRage(...click));
};

describe('rage', () => {
  it('is three clicks within a second in one place, told once', () => {
    expect(told([0, 10, 10], [300, 12, 9], [600, 11, 14], [900, 10, 10])).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it('is not a double click, nor three clicks with time in between, nor in several places', () => {
    expect(told([0, 1, 1], [200, 1, 1], [5_000, 1, 1], [5_200, 1, 1])).not.toContain(true);
    expect(told([0, 1, 1], [600, 1, 1], [1_200, 1, 1])).not.toContain(true);
    expect(told([0, 1, 1], [100, 200, 1], [200, 1, 200])).not.toContain(true);
  });
});
