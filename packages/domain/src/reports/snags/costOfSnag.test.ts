import { describe, expect, it } from 'vitest';
import type { MatchedCell, SnagOutcomes } from '../../ports/frictionStore';
import { costOfSnag } from './costOfSnag';

/** Moments of as many customers, unless said otherwise. */
const cell = (
  number: number,
  followed: number,
  converted: number,
  open = 0,
  squares = followed,
): MatchedCell => ({
  cell: number,
  followed,
  converted,
  open,
  squares,
});
const of =
  (side: SnagOutcomes['met'][number]['side'], kind = 0) =>
  (one: MatchedCell) => ({ ...one, kind, side });
const step = { kind: 0, isOfEverybody: false };
const next = { kind: 0, isOfEverybody: true };

describe('costOfSnag', () => {
  const snags = [cell(1, 30, 6, 2), cell(2, 10, 0), cell(3, 10, 5)].map(of('snag'));
  const controls = [cell(1, 80, 40), cell(2, 40, 4)];

  it('weights controls to the cells of those who met it, and leaves out who has none', () => {
    const cost = costOfSnag(
      { everybody: [], met: [...snags, ...controls.map(of('control'))] },
      step,
      60,
      100,
    );
    expect(cost).toMatchObject({ followed: 40, converted: 6, controls: 120, open: 2, unmatched: 0.2 });
    expect(cost.share).toBeCloseTo(0.15, 12);
    // ¾ × 40⁄80 + ¼ × 4⁄40
    expect(cost.controlShare).toBeCloseTo(0.4, 12);
    expect(cost.difference).toBeCloseTo(0.25, 12);
    // A fifth of the 60 has nobody like them: of those nothing is said.
    expect(cost.lostConversions).toBeCloseTo(12, 9);
    expect(cost.valueLost).toBeCloseTo(1_200, 6);
    const [low, high] = cost.differenceInterval!;
    expect(low > 0 && low < 0.25 && high > 0.25 && high < 0.5).toBe(true);
  });

  it('holds kinds without a step against everybody, but those who met it only by what came before', () => {
    const everybody = [cell(1, 100, 45), cell(2, 50, 5), cell(9, 1_000, 1_000)];
    const met = [
      ...snags,
      ...[cell(1, 25, 8), cell(2, 12, 2)].map(of('taken')),
      ...[cell(1, 5, 3), cell(2, 2, 1)].map(of('control')),
      ...[cell(1, 500, 0)].map(of('control', 1)),
    ];
    const cost = costOfSnag({ everybody, met }, next, 60, 100);
    expect(cost).toMatchObject({ followed: 40, controls: 120 });
    expect(cost.controlShare).toBeCloseTo(0.4, 12);
    // A kind of a step is not held against everybody.
    expect(costOfSnag({ everybody, met: snags }, step, 60, 100)).toMatchObject({ controls: 0, tooFew: true });
  });

  it('is as sure as the customers behind the moments, not as the moments', () => {
    const intervalOf = (squares: number): number => {
      const met = [cell(1, 50, 10)].map(of('snag'));
      const other = [cell(1, 1_000, 400, 0, squares)].map(of('control'));
      const [low, high] = costOfSnag({ everybody: [], met: [...met, ...other] }, step, 50, null)
        .differenceInterval!;
      return high - low;
    };
    // A thousand customers, and twenty with fifty moments each.
    expect(intervalOf(20 * 50 * 50)).toBeGreaterThan(1.3 * intervalOf(1_000));
    const few = [
      ...[cell(1, 50, 10)].map(of('snag')),
      ...[cell(1, 1_000, 400, 0, 5 * 200 * 200)].map(of('control')),
    ];
    expect(costOfSnag({ everybody: [], met: few }, step, 50, null)).toMatchObject({
      tooFew: true,
      share: null,
    });
  });

  it('says nothing with fewer than ten on either side', () => {
    const few = [...[cell(1, 9, 1)].map(of('snag')), ...[cell(1, 91, 49)].map(of('control'))];
    expect(costOfSnag({ everybody: [], met: few }, step, 9, 100)).toMatchObject({
      tooFew: true,
      share: null,
      difference: null,
      valueLost: null,
    });
    expect(costOfSnag({ everybody: [], met: [] }, next, 0, null)).toMatchObject({
      tooFew: true,
      unmatched: null,
    });
  });
});
