import { describe, expect, it } from 'vitest';
import { periodOfSearch, searchOfPeriod } from './boardPeriod';

describe('the days of a dashboard', () => {
  it('are those of its address, if it says any', () => {
    expect(periodOfSearch({})).toBeUndefined();
    expect(periodOfSearch({ period: '30' })).toEqual({ last: 'P30D' });
    expect(periodOfSearch({ from: '2026-01-01', to: '2026-02-01' })).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
    });
  });

  it('go along to the page of a report', () => {
    expect(searchOfPeriod({ last: 'P90D' })).toEqual({ period: '90' });
    expect(searchOfPeriod({ last: 'P11D' })).toEqual({});
    expect(searchOfPeriod({ from: '2026-01-01', to: '2026-02-01' })).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
    });
    expect(searchOfPeriod(null)).toEqual({});
  });
});
