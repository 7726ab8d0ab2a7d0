import type { Feelings, OverviewStage } from '@viaggio/contract/reports';

/** Height of the drawing of feelings in pixels, and the room kept at its ends for faces and their numbers. */
export const CURVE_HEIGHT = 156;
const MARGIN = 38;
/** Fewer signals are too few for a number. */
export const FEWEST = 10;

/** Where a feeling of −2..2 stands, in pixels from the top. */
export function feelingY(value: number): number {
  return MARGIN + ((2 - value) / 4) * (CURVE_HEIGHT - 2 * MARGIN);
}

export function canTell(feelings: Feelings | null): feelings is Feelings & { mean: number } {
  return feelings !== null && feelings.mean !== null && feelings.n >= FEWEST;
}

export type Provenance = 'said' | 'inferred' | 'assumed';

/** Where most of the signals come from. */
export function mainProvenance({ provenance }: Feelings): Provenance {
  if (provenance.said >= provenance.inferred && provenance.said >= provenance.assumed) return 'said';
  return provenance.inferred >= provenance.assumed ? 'inferred' : 'assumed';
}

export interface CurvePart {
  readonly path: string;
  readonly how: Provenance;
}

const WEAKNESS: readonly Provenance[] = ['said', 'inferred', 'assumed'];

/** The line between neighbouring stages that can tell; as weak as the weaker of the two. Gaps stay gaps. */
export function drawCurve(stages: readonly OverviewStage[]): readonly CurvePart[] {
  const parts: CurvePart[] = [];
  for (let i = 0; i + 1 < stages.length; i += 1) {
    const a = stages[i]?.feelings ?? null;
    const b = stages[i + 1]?.feelings ?? null;
    if (!canTell(a) || !canTell(b)) continue;
    const weaker = Math.max(WEAKNESS.indexOf(mainProvenance(a)), WEAKNESS.indexOf(mainProvenance(b)));
    const [x1, x2, y1, y2] = [i * 100 + 50, i * 100 + 150, feelingY(a.mean), feelingY(b.mean)];
    const path = `M${x1} ${y1}C${x1 + 45} ${y1} ${x2 - 45} ${y2} ${x2} ${y2}`;
    parts.push({ path, how: WEAKNESS[weaker] ?? 'assumed' });
  }
  return parts;
}

/** The side of a point where the line is not: above a peak, below a valley. */
export function clearSide(stages: readonly OverviewStage[], index: number): 'above' | 'below' {
  const own = stages[index]?.feelings?.mean ?? 0;
  const around = [stages[index - 1]?.feelings ?? null, stages[index + 1]?.feelings ?? null].filter(canTell);
  if (around.length === 0) return 'above';
  const mean = around.reduce((sum, feelings) => sum + feelings.mean, 0) / around.length;
  return own >= mean ? 'above' : 'below';
}
