import type { MapDocument } from './document';

/** The map with only these rows (all that are not hidden when none are named; a hidden one that is named is shown), and the cards that stand in it. */
export function chooseRows(map: MapDocument, rows?: readonly string[]): MapDocument {
  const shown = map.rows
    .filter((row) => (rows ? rows.includes(row.id) : !row.hidden))
    .map((row) => (row.hidden ? { ...row, hidden: false } : row));
  const [ids, stages] = [new Set(shown.map((row) => row.id)), new Set(map.stages.map((stage) => stage.id))];
  return {
    ...map,
    rows: shown,
    cards: map.cards.filter((card) => ids.has(card.row) && stages.has(card.stage)),
  };
}
