import type { AttributionRow } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { creditFigure, foldRows, largestFigure, mostDifferent } from './creditFigures';

const row = (name: string, cost: number | null, first: number, last: number) =>
  ({
    name,
    cost,
    first: { conversions: first, value: first * 50 },
    last: { conversions: last, value: last * 50 },
  }) as AttributionRow;

const ad = row('ad', 400, 10, 2);
const mail = row('email', null, 3, 8);

describe('the figures of a channel', () => {
  it('are its share of conversions and value', () => {
    expect(creditFigure(ad, 'first', 'conversions')).toBe(10);
    expect(creditFigure(ad, 'last', 'value')).toBe(100);
    expect(creditFigure(ad, 'markov', 'value')).toBeNull();
  });

  it('are what a conversion costs and what a coin spent brings, where a cost is known', () => {
    expect(creditFigure(ad, 'first', 'cost')).toBe(40);
    expect(creditFigure(ad, 'first', 'return')).toBe(1.25);
    expect(creditFigure(mail, 'first', 'cost')).toBeNull();
    expect(creditFigure(row('x', 100, 0, 1), 'first', 'cost')).toBeNull();
  });

  it('are drawn against the largest', () => {
    expect(largestFigure([ad, mail], ['first', 'last'], 'conversions')).toBe(10);
    expect(largestFigure([mail], ['first'], 'cost')).toBe(0);
  });

  it('tell most where beginning and closing differ', () => {
    expect(mostDifferent([mail, ad, row('(none)', null, 90, 0)])?.name).toBe('ad');
    expect(mostDifferent([])).toBeUndefined();
  });

  it('fold a long tail, never what had no contact before', () => {
    const rows = ['a', 'b', 'c', 'd', '(none)'].map((name) => row(name, null, 1, 1));
    expect(foldRows(rows, 2).map(({ name }) => name)).toEqual(['a', 'b', '(none)']);
    expect(foldRows(rows, 3)).toBe(rows);
  });
});
