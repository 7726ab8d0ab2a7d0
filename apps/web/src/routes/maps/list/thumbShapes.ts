import type { MapDocument } from '@viaggio/domain/maps';
import { cellKey, cellsOf, shownRows } from '../sheet/cellsOf';

/** Of the small drawing, in its own units. */
export const THUMB = { width: 240, height: 120 } as const;

/** More than these are not told apart at this size. */
const MOST_STAGES = 12;
const MOST_ROWS = 12;
const GAP = 3;

export interface ThumbCell {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Cards in it: 0, 1, 2 or 3 for more. */
  readonly weight: 0 | 1 | 2 | 3;
}

export interface ThumbPoint {
  readonly x: number;
  readonly y: number;
  /** Mean feeling of the stage, −2 to +2. */
  readonly score: number;
}

/** What a map looks like from afar: its cells, and the line of its feelings over them. */
export function thumbShapes(document: MapDocument): { cells: ThumbCell[]; feelings: ThumbPoint[] } {
  const stages = document.stages.slice(0, MOST_STAGES);
  const rows = shownRows(document).slice(0, MOST_ROWS);
  const cards = cellsOf(document.cards);
  const width = (THUMB.width + GAP) / Math.max(1, stages.length) - GAP;
  const height = (THUMB.height + GAP) / Math.max(1, rows.length) - GAP;
  const cells = rows.flatMap((row, y) =>
    stages.map((stage, x) => {
      const key = cellKey(row.id, stage.id);
      const weight = Math.min(3, cards.get(key)?.length ?? 0) as ThumbCell['weight'];
      return { key, x: x * (width + GAP), y: y * (height + GAP), width, height, weight };
    }),
  );
  const feelings = stages.flatMap(({ id }, x) => {
    const score = meanScore(document, id);
    if (score === null) return [];
    return [{ x: x * (width + GAP) + width / 2, y: THUMB.height * (0.5 - score / 5), score }];
  });
  return { cells, feelings };
}

/** As the cards say it is, not as it should be; null where none says. */
function meanScore({ cards }: MapDocument, stage: string): number | null {
  const scores = cards.flatMap((card) =>
    card.stage === stage && card.score !== null && !card.ideal ? [card.score] : [],
  );
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
