import { describe, expect, it } from 'vitest';
import { periodBefore } from '../../components/periods';
import { changeOfCount, changeOfMean } from './changes';

describe('a comparison', () => {
  it('says counts as a share of what was before', () => {
    expect(changeOfCount(120, 100)).toEqual({ kind: 'relative', by: 120 / 100 - 1, before: 100 });
  });

  it('says the count itself where too few were there for a share', () => {
    expect(changeOfCount(12, 3)).toEqual({ kind: 'from', before: 3 });
    expect(changeOfCount(12, 0)).toEqual({ kind: 'from', before: 0 });
  });

  it('says nothing of what was not measured', () => {
    expect(changeOfCount(null, 3)).toBeUndefined();
    expect(changeOfMean(0.4, null)).toBeUndefined();
    expect(changeOfMean(undefined, 0.4)).toBeUndefined();
  });

  it('says means as a difference', () => {
    expect(changeOfMean(0.75, 0.5)).toEqual({ kind: 'absolute', by: 0.25 });
  });
});

describe('the period before', () => {
  it('is as long and ends where the other begins', () => {
    expect(periodBefore({ from: '2026-10-27', to: '2026-11-26' })).toEqual({
      from: '2026-09-27',
      to: '2026-10-27',
    });
  });

  it('does not mind the night the clocks change', () => {
    expect(periodBefore({ from: '2026-10-24', to: '2026-10-26' })).toEqual({
      from: '2026-10-22',
      to: '2026-10-24',
    });
  });
});
