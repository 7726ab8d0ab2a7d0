import type { MapCard, MapDocument, MapRow } from '@viaggio/domain/maps';

/** The cards of each cell in their order, by `row stage`. */
export function cellsOf(cards: readonly MapCard[]): ReadonlyMap<string, readonly MapCard[]> {
  const cells = new Map<string, MapCard[]>();
  for (const card of cards) {
    const key = cellKey(card.row, card.stage);
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  return cells;
}

/** Ids have no spaces. */
export const cellKey = (row: string, stage: string): string => `${row} ${stage}`;

/** Rows that are not hidden. */
export function shownRows({ rows }: Pick<MapDocument, 'rows'>): readonly MapRow[] {
  return rows.filter(({ hidden }) => !hidden);
}

/** Those of them that say something of a stage there is. */
export function saidRows(document: Pick<MapDocument, 'rows' | 'stages' | 'cards'>): readonly MapRow[] {
  const stages = new Set(document.stages.map(({ id }) => id));
  const said = new Set(document.cards.filter(({ stage }) => stages.has(stage)).map(({ row }) => row));
  return shownRows(document).filter(({ id }) => said.has(id));
}
