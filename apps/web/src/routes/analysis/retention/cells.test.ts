import { describe, expect, it } from 'vitest';
import { bucketStart, cellShade, cellState } from './cells';

describe('cells of a cohort', () => {
  it('begin so many days, weeks or calendar months after its own', () => {
    expect(bucketStart('2026-03-02', 'week', 2)).toBe('2026-03-16');
    expect(bucketStart('2026-11-01', 'month', 3)).toBe('2027-02-01');
    expect(bucketStart('2026-02-27', 'day', 2)).toBe('2026-03-01');
  });

  it('are running or still ahead when they are not complete, never zero', () => {
    const open = { complete: false };
    expect(cellState('2026-03-01', 'month', 1, open, '2026-04-20')).toBe('running');
    expect(cellState('2026-03-01', 'month', 2, open, '2026-04-20')).toBe('ahead');
    expect(cellState('2026-03-01', 'month', 0, { complete: true }, '2026-04-20')).toBe('done');
  });

  it('are as strong as their rate against the best', () => {
    expect([cellShade(0.2, 0.4), cellShade(null, 0.4), cellShade(0, 0)]).toEqual([0.5, 0, 0]);
  });
});
