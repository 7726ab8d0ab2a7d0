/** A dashboard is so many columns wide; as many rows as it needs. */
export const COLUMNS = 12;
export const LEAST_WIDTH = 3;
export const LEAST_HEIGHT = 2;
export const MOST_HEIGHT = 12;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Placed extends Place {
  readonly id: string;
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** A place that lies on the grid. */
export function fit({ x, y, w, h }: Place): Place {
  const width = clamp(Math.round(w), LEAST_WIDTH, COLUMNS);
  return {
    x: clamp(Math.round(x), 0, COLUMNS - width),
    y: Math.max(0, Math.round(y)),
    w: width,
    h: clamp(Math.round(h), LEAST_HEIGHT, MOST_HEIGHT),
  };
}

const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Row by row, from the left: how a phone shows them, and how they are heard. */
export const inReadingOrder = <T extends Place>(tiles: readonly T[]): T[] =>
  [...tiles].sort((a, b) => a.y - b.y || a.x - b.x);

/** Moves every tile up as far as others let it: no gaps, no overlaps. `first` keeps its place before others. */
function settle<T extends Placed>(tiles: readonly T[], first?: string): T[] {
  const ordered = [...tiles].sort(
    (a, b) => a.y - b.y || Number(b.id === first) - Number(a.id === first) || a.x - b.x,
  );
  const done: T[] = [];
  for (const tile of ordered) {
    let y = tile.y;
    const blocked = (at: number) => done.some((other) => overlap({ ...tile, y: at }, other));
    while (blocked(y)) y++;
    while (y > 0 && !blocked(y - 1)) y--;
    done.push({ ...tile, y });
  }
  return done;
}

/** Puts a tile somewhere, with that size; the others make room. The order of the list stays. */
export function placeTile<T extends Placed>(tiles: readonly T[], id: string, place: Place): T[] {
  const moved = tiles.map((tile) => (tile.id === id ? { ...tile, ...fit(place) } : tile));
  const settled = new Map(settle(moved, id).map((tile) => [tile.id, tile]));
  return tiles.map((tile) => settled.get(tile.id) ?? tile);
}

/** Where a new tile of this size goes: below all others. */
export function placeBelow(tiles: readonly Place[], size: { readonly w: number; readonly h: number }): Place {
  return fit({ x: 0, y: Math.max(0, ...tiles.map(({ y, h }) => y + h)), ...size });
}

export const removeTile = <T extends Placed>(tiles: readonly T[], id: string): T[] =>
  settle(tiles.filter((tile) => tile.id !== id));

/**
 * The row that takes a tile past its neighbour below (`down` 1) or above (−1): tiles close up, so that a row more would
 * bring it back. undefined: there is no neighbour on that side.
 */
export function rowPast<T extends Placed>(tiles: readonly T[], id: string, down: 1 | -1): number | undefined {
  const own = tiles.find((tile) => tile.id === id);
  if (own === undefined) return undefined;
  const beside = tiles.filter(
    (tile) =>
      tile.id !== id && tile.x < own.x + own.w && own.x < tile.x + tile.w && (tile.y - own.y) * down > 0,
  );
  const rows = beside.map(({ y }) => y);
  if (rows.length === 0) return undefined;
  return down === 1 ? Math.min(...rows) + 1 : Math.max(...rows);
}
