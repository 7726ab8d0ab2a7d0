import type { Feelings, OverviewStage } from '@viaggio/contract/reports';
import { describe, expect, it } from 'vitest';
import { CURVE_HEIGHT, clearSide, drawCurve, feelingY, mainProvenance } from './feelingShapes';

function stage(mean: number | null, n: number, said = n, inferred = 0, assumed = 0): OverviewStage {
  const feelings = { mean, n, provenance: { said, inferred, assumed } } as unknown as Feelings;
  return { feelings: mean === null ? null : feelings } as OverviewStage;
}

describe('the curve of feelings', () => {
  it('has zero in the middle and stays inside its drawing', () => {
    expect(feelingY(0)).toBe(CURVE_HEIGHT / 2);
    expect(feelingY(2)).toBeGreaterThan(0);
    expect(feelingY(-2)).toBeLessThan(CURVE_HEIGHT);
  });

  it('is a gap, never a zero, where nobody said anything or too few did', () => {
    expect(drawCurve([stage(1, 50), stage(null, 0), stage(1, 50)])).toEqual([]);
    expect(drawCurve([stage(1, 50), stage(-2, 9), stage(1, 50)])).toEqual([]);
  });

  it('is drawn as weak as the weaker of its two ends', () => {
    const parts = drawCurve([stage(1, 50), stage(0, 50, 10, 40), stage(1, 50, 0, 0, 50)]);
    expect(parts.map(({ how }) => how)).toEqual(['inferred', 'assumed']);
  });

  it('counts as said what was mostly said', () => {
    expect(mainProvenance({ provenance: { said: 5, inferred: 5, assumed: 0 } } as Feelings)).toBe('said');
  });

  it('puts numbers above peaks and below valleys', () => {
    const stages = [stage(1, 50), stage(-1, 50), stage(1, 50)];
    expect(stages.map((_, index) => clearSide(stages, index))).toEqual(['above', 'below', 'above']);
  });
});
