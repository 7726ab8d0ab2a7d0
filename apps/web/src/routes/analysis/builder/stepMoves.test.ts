import { describe, expect, it } from 'vitest';
import { dropPlace, withMoved } from './stepMoves';

describe('moving a step', () => {
  it('takes it up or down, no farther than the ends', () => {
    expect(withMoved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(withMoved(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
    expect(withMoved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });

  it('drops it among the others, by their middles', () => {
    const middles = [10, 30, 50];
    expect(dropPlace(middles, 0, 12)).toBe(0);
    expect(dropPlace(middles, 0, 31)).toBe(1);
    expect(dropPlace(middles, 0, 99)).toBe(2);
    expect(dropPlace(middles, 2, 5)).toBe(0);
    expect(dropPlace(middles, 1, 40)).toBe(1);
  });
});
