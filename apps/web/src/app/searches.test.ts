import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './addressSearch';
import { readMapSearch, readPeopleSearch, readSignInSearch } from './searches';

describe('what an address says', () => {
  it('keeps what is understood and leaves the rest out', () => {
    expect(readMapSearch({ period: '90', rows: 'none', cell: 'purchase.lost', from: 'yesterday' })).toEqual({
      period: '90',
      cell: 'purchase.lost',
    });
  });

  it('comes back as it was written', () => {
    const search = readPeopleSearch({ search: '0123 & è', known: 'true', state: 'dormant' });
    expect(readPeopleSearch(parseSearch(stringifySearch({ ...search })))).toEqual(search);
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
