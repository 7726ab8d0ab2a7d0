import type { MapCard } from '@viaggio/domain/maps';
import type { Layout } from '../focus/spots';

/** Chosen cards in the smallest rectangle of cells that holds them all: what is not chosen is left out of it. */
export function cardsAsTable(
  cards: readonly MapCard[],
  ids: readonly string[],
  { rows, stages }: Pick<Layout, 'rows' | 'stages'>,
): readonly (readonly (readonly MapCard[])[])[] {
  const chosen = cards.filter(({ id }) => ids.includes(id));
  const span = (order: readonly string[], of: readonly string[]): readonly string[] => {
    const at = of.map((id) => order.indexOf(id)).filter((index) => index >= 0);
    return at.length === 0 ? [] : order.slice(Math.min(...at), Math.max(...at) + 1);
  };
  const across = span(
    stages,
    chosen.map(({ stage }) => stage),
  );
  const down = span(
    rows,
    chosen.map(({ row }) => row),
  );
  return down.map((row) =>
    across.map((stage) => chosen.filter((card) => card.row === row && card.stage === stage)),
  );
}
