import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './addressSearch';
import { readFunnelSearch, readPathsSearch } from './analysisSearches';

describe('what the address of a report says', () => {
  it('keeps what is understood and leaves the rest out', () => {
    const raw = { window: 'P7D', order: 'ordered', times: '1', period: '90', by: 'mood' };
    expect(readFunnelSearch(raw)).toEqual({ window: 'P7D', period: '90' });
  });

  it('takes lengths of time in ISO 8601 only', () => {
    const read = (window: string) => readFunnelSearch({ window }).window;
    expect(['PT60S', 'P7D', 'P1DT12H'].map(read)).toEqual(['PT60S', 'P7D', 'P1DT12H']);
    expect(['P', 'PT', '7 days', 'P-1D'].map(read)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('holds numbers within what the report takes', () => {
    expect(readPathsSearch({ steps: '16', top: '20' })).toEqual({ top: '20' });
    expect(readPathsSearch({ steps: '2', top: '-1' })).toEqual({ steps: '2' });
  });

  it('comes back as it was written, and can be read by people', () => {
    const search = readFunnelSearch({
      steps: 'stage:awareness;cart-viewed,event:Order Completed',
      by: 'place',
    });
    const written = stringifySearch({ ...search });
    expect(written).toBe('?steps=stage:awareness;cart-viewed,event:Order+Completed&by=place');
    expect(readFunnelSearch(parseSearch(written))).toEqual(search);
  });
});
