import { describe, expect, it } from 'vitest';
import { readMapSearch, readPeopleSearch, readSignInSearch } from './searches';

describe('what an address says', () => {
  it('keeps what is understood and leaves the rest out', () => {
    expect(readMapSearch({ period: '90', rows: 'none', cell: 'purchase.lost', from: 'yesterday' })).toEqual({
      period: '90',
      cell: 'purchase.lost',
    });
  });

  it('reads numbers that were not quoted', () => {
    expect(readMapSearch({ period: 365 }).period).toBe('365');
    expect(readPeopleSearch({ search: 42, known: true })).toEqual({ search: '42', known: 'true' });
  });

  it('never sends anybody to another site after signing in', () => {
    const targets = ['/w/1/map', '//evil.example', 'https://evil.example', '/\\evil.example', ''];
    expect(targets.map((to) => readSignInSearch({ to }).to)).toEqual([
      '/w/1/map',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
