import { type Place, type Placed, rowPast } from '@viaggio/domain/boards';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key takes a tile (a column aside, or past its neighbour), or what size it gives it; undefined for other keys. */
export function placeAfterKey(
  tiles: readonly Placed[],
  id: string,
  key: string,
  does: 'move' | 'size',
): Place | undefined {
  const place = tiles.find((tile) => tile.id === id);
  const step = STEPS[key];
  if (step === undefined || place === undefined) return undefined;
  const [right, down] = step;
  if (does === 'size') return { ...place, w: place.w + right, h: place.h + down };
  const y = down === 0 ? place.y : (rowPast(tiles, id, down > 0 ? 1 : -1) ?? place.y);
  return { ...place, x: place.x + right, y };
}

/** Where a pointer has dragged a tile, in cells of so many pixels. */
export function placeAfterDrag(
  place: Place,
  moved: { readonly right: number; readonly down: number },
  cell: { readonly width: number; readonly height: number },
  does: 'move' | 'size',
): Place {
  const right = Math.round(moved.right / cell.width);
  const down = Math.round(moved.down / cell.height);
  return does === 'move'
    ? { ...place, x: place.x + right, y: Math.max(0, place.y + down) }
    : { ...place, w: place.w + right, h: place.h + down };
}
