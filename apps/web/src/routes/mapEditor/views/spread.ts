import type { MapCard } from '@viaggio/domain/maps';

export interface Spread {
  readonly card: MapCard;
  /** Of the middle, in hundredths of the board. */
  readonly left: number;
  readonly top: number;
}

/** Most of one line within a square of the board, before another begins. */
const ACROSS = 3;
/** Hundredths between two of the same square. */
const APART = 5.6;

/** Best first: the most value for the least effort; what nobody has weighed comes last. */
export function byPriority(cards: readonly MapCard[]): readonly MapCard[] {
  const worth = ({ value, effort }: MapCard) => (value === null || effort === null ? -10 : value - effort);
  return cards.toSorted((a, b) => worth(b) - worth(a) || (b.value ?? 0) - (a.value ?? 0));
}

/** Places cards on a board of five by five: value upwards, effort to the right. Those of one square stand side by side. */
export function spread(cards: readonly MapCard[]): readonly Spread[] {
  const squares = new Map<string, number>();
  const weighed = cards.filter(({ value, effort }) => value !== null && effort !== null);
  return weighed.map((card) => {
    const [value, effort] = [card.value ?? 3, card.effort ?? 3];
    const square = `${value} ${effort}`;
    const nth = squares.get(square) ?? 0;
    squares.set(square, nth + 1);
    const [x, y] = [nth % ACROSS, Math.floor(nth / ACROSS)];
    return {
      card,
      left: (effort - 0.5) * 20 + (x - (ACROSS - 1) / 2) * APART,
      top: (5.5 - value) * 20 + (y - 0.5) * APART,
    };
  });
}
