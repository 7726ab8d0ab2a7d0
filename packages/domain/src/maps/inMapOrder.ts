import type { MapCard, MapDocument } from './document';

/**
 * Cards in the order of stage, then row; within a cell as they come. Those whose stage or row is gone stand after the
 * others, by its id.
 */
export function inMapOrder(map: Pick<MapDocument, 'stages' | 'rows' | 'cards'>): MapCard[] {
  const stages = new Map(map.stages.map((stage, i) => [stage.id, i]));
  const rows = new Map(map.rows.map((row, i) => [row.id, i]));
  return [...map.cards].sort((a, b) => compare(stages, a.stage, b.stage) || compare(rows, a.row, b.row));
}

function compare(places: ReadonlyMap<string, number>, a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [places.get(a) ?? places.size, places.get(b) ?? places.size];
  return left - right || (a < b ? -1 : 1);
}
