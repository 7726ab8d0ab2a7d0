import type { MapCard } from '@viaggio/domain/maps';

/** Height of the drawing in pixels, and the room at its ends. */
export const CURVE_HEIGHT = 128;
const MARGIN = 16;
/** Steps of a feeling that is dragged. */
const STEP = 0.5;

/** Where a feeling of −2..2 stands, in pixels from the top. */
export function feelingTop(score: number): number {
  return MARGIN + ((2 - score) / 4) * (CURVE_HEIGHT - 2 * MARGIN);
}

/** The feeling at a height, on half steps. */
export function feelingAt(top: number): number {
  const score = 2 - ((top - MARGIN) / (CURVE_HEIGHT - 2 * MARGIN)) * 4;
  return Math.max(-2, Math.min(2, Math.round(score / STEP) * STEP)) + 0;
}

interface FeelingPoint {
  readonly card: string;
  readonly score: number;
  /** In stages from the left: 0.5 is the middle of the first. */
  readonly x: number;
}

export interface FeelingLine {
  readonly key: string;
  readonly persona: string | null;
  readonly ideal: boolean;
  readonly points: readonly FeelingPoint[];
  /** In stages across and pixels down; stages without a feeling are gaps. */
  readonly path: string;
}

/** Part of a stage by which the lines of several personas stand apart. */
const APART = 0.09;

/** One line for each persona, and one for each wanted (ideal) feeling. Several cards of one cell meet in their mean. */
export function feelingLines(cells: readonly (readonly MapCard[])[]): readonly FeelingLine[] {
  const keys = new Map<string, { persona: string | null; ideal: boolean }>();
  for (const cell of cells) {
    for (const { score, persona, ideal } of cell) {
      if (score !== null) keys.set(`${persona ?? ''} ${ideal}`, { persona, ideal });
    }
  }
  return [...keys].map(([key, { persona, ideal }], line) => {
    const x = (stage: number) => stage + 0.5 + (line - (keys.size - 1) / 2) * APART;
    const scored = cells.map((cell) =>
      cell.filter((card) => card.score !== null && card.persona === persona && card.ideal === ideal),
    );
    const points = scored.flatMap((cards, stage) =>
      cards.map(({ id, score }) => ({ card: id, score: score ?? 0, x: x(stage) })),
    );
    const means = scored.map((cards) =>
      cards.length === 0 ? null : cards.reduce((sum, { score }) => sum + (score ?? 0), 0) / cards.length,
    );
    return { key, persona, ideal, points, path: pathOf(means, x) };
  });
}

function pathOf(means: readonly (number | null)[], x: (stage: number) => number): string {
  const parts: string[] = [];
  means.forEach((mean, stage) => {
    const next = means[stage + 1];
    if (mean === null || next === null || next === undefined) return;
    const [x1, x2, y1, y2] = [x(stage), x(stage + 1), feelingTop(mean), feelingTop(next)];
    parts.push(`M${x1} ${y1}C${x1 + 0.45} ${y1} ${x2 - 0.45} ${y2} ${x2} ${y2}`);
  });
  return parts.join('');
}
