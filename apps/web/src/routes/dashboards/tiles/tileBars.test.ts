import { describe, expect, it } from 'vitest';
import { creditRows, topWays } from './tileBars';

describe('a tile of channel credit', () => {
  it('draws one model, the most first, and keeps what is hidden at the end', () => {
    const rows = [
      { name: 'web', first: { conversions: 1 }, markov: { conversions: 2 } },
      { name: 'ad', first: { conversions: 9 }, markov: { conversions: 7 } },
      { name: 'fair', first: null, markov: null },
    ];
    expect(creditRows({ conversions: 12, rows, names: {} })).toEqual([
      { name: 'ad', value: 7 },
      { name: 'web', value: 2 },
      { name: 'fair', value: null },
    ]);
  });
});

describe('a tile of paths', () => {
  it('adds up the same way of several steps', () => {
    const links = [
      { step: 1, from: 'a', to: 'b', people: 5 },
      { step: 2, from: 'a', to: 'b', people: 6 },
      { step: 1, from: 'b', to: 'a', people: 10 },
    ];
    expect(topWays(links, 1)).toEqual([{ key: '["a","b"]', from: 'a', to: 'b', people: 11 }]);
  });
});
