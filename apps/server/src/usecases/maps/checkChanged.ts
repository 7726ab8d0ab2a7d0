import { checkDocument, MAP_LIMITS, type MapDocument } from '@viaggio/domain/maps';

const LISTS = ['stages', 'rows', 'cards', 'stickies'] as const;

/** What is not the very same value as before. */
function changed<Entry>(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  const known = new Set(before);
  return after.filter((entry) => !known.has(entry));
}

/**
 * Checks a document that came of one that was checked: its changed entries only, and that it holds no more than a map
 * may. Looking at all of a large map for each letter that is typed would take the server from everybody else.
 */
export function checkChanged(before: MapDocument, after: MapDocument): void {
  const isTooMuch = LISTS.some((list) => after[list].length > MAP_LIMITS[list]);
  if (isTooMuch) checkDocument(after);
  checkDocument({
    ...after,
    stages: changed(before.stages, after.stages),
    rows: changed(before.rows, after.rows),
    cards: changed(before.cards, after.cards),
    stickies: changed(before.stickies, after.stickies),
  });
}
