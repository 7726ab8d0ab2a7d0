import { describe, expect, it } from 'vitest';
import { placeAfterDrag, placeAfterKey } from './tileKeys';

const place = { x: 2, y: 0, w: 4, h: 3 };

describe('a tile', () => {
  it('goes a column aside or past its neighbour with an arrow key', () => {
    const tiles = [
      { id: 'a', ...place },
      { id: 'b', x: 4, y: 3, w: 4, h: 2 },
    ];
    const after = (id: string, key: string, does: 'move' | 'size' = 'move') =>
      placeAfterKey(tiles, id, key, does);
    expect(after('a', 'ArrowRight')).toMatchObject({ x: 3, y: 0 });
    expect(after('a', 'ArrowUp')).toMatchObject(place);
    expect(after('a', 'ArrowDown')).toMatchObject({ x: 2, y: 4 });
    expect(after('b', 'ArrowUp')).toMatchObject({ x: 4, y: 0 });
    expect(after('a', 'ArrowDown', 'size')).toMatchObject({ w: 4, h: 4 });
    expect(after('a', 'Enter')).toBeUndefined();
  });

  it('goes to the nearest cell when it is dragged', () => {
    const cell = { width: 100, height: 50 };
    expect(placeAfterDrag(place, { right: -149, down: 70 }, cell, 'move')).toEqual({ ...place, x: 1, y: 1 });
    expect(placeAfterDrag(place, { right: 160, down: 0 }, cell, 'size')).toEqual({ ...place, w: 6 });
  });
});
