import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCycle, type WalkedCycle } from './alignCycle';
import { alignSlowly } from './alignSlowly.fixture';
import type { Plan, PlanCard } from './types';

const card = (touchpoint: number, over: Partial<PlanCard> = {}): PlanCard => ({
  touchpoint,
  id: String(touchpoint),
  optional: false,
  order: null,
  ...over,
});

const planOf = (...stages: readonly (readonly PlanCard[])[]): Plan =>
  stages.map((cards, index) => ({ id: `s${index}`, binding: index, level: index, cards }));

const walked = (path: readonly number[], farthest = 9): WalkedCycle => ({ path, farthest, isOpen: false });

const fates = (plan: Plan, cycle: WalkedCycle) =>
  alignCycle(plan, cycle).cards.map(({ touchpoint, fate }) => `${touchpoint} ${fate}`);

describe('a cycle held against its plan', () => {
  it('costs nothing where all is met, in any order within a stage', () => {
    const plan = planOf([card(1), card(2)], [card(3)]);
    expect(alignCycle(plan, walked([2, 1, 3]))).toMatchObject({ cost: 0, extras: [] });
  });

  it('counts what was skipped, what came twice, and what came in the wrong place', () => {
    const plan = planOf([card(1), card(2)], [card(3)], [card(4)]);
    const { cards, extras, cost } = alignCycle(plan, walked([1, 1, 3, 2, 4]));
    expect(cards.map(({ touchpoint, fate, outOfOrder }) => [touchpoint, fate, outOfOrder])).toEqual([
      [1, 'reached', false],
      [2, 'skipped', true],
      [3, 'reached', false],
      [4, 'reached', false],
    ]);
    expect(extras).toEqual([
      { at: 1, kind: 'again' },
      { at: 3, kind: 'elsewhere' },
    ]);
    expect(cost).toBe(3);
  });

  it('is not held against stages it did not come to', () => {
    const plan = planOf([card(1)], [card(2)]);
    expect(fates(plan, walked([1], 0))).toEqual(['1 reached']);
    expect(alignCycle(plan, walked([2, 1], 0)).extras).toEqual([{ at: 0, kind: 'early' }]);
  });

  it('may still meet the cards of the stage in which it stands', () => {
    const plan = planOf([card(1)], [card(2), card(3)]);
    expect(fates(plan, { ...walked([2], 1), isOpen: true })).toEqual(['1 skipped', '2 reached', '3 pending']);
  });

  it('skips optional cards freely', () => {
    const plan = planOf([card(1, { optional: true }), card(2)]);
    expect(alignCycle(plan, walked([2])).cost).toBe(0);
    expect(fates(plan, walked([2]))).toEqual(['1 free', '2 reached']);
  });

  it('keeps the order of numbered cards', () => {
    const plan = planOf([card(1, { order: 2 }), card(2, { order: 1 }), card(3)]);
    expect(alignCycle(plan, walked([2, 3, 1])).cost).toBe(0);
    expect(alignCycle(plan, walked([1, 3, 2])).cost).toBe(2);
  });

  it('of equal alignments takes the leftmost', () => {
    const plan = planOf([card(1)], [card(1)]);
    const { cards } = alignCycle(plan, walked([1, 1, 1]));
    expect(cards.map(({ at }) => at)).toEqual([0, 1]);
    expect(alignCycle(plan, walked([1])).cards.map(({ at }) => at)).toEqual([0, null]);
  });
});

const anyCards = fc
  .uniqueArray(
    fc.record({
      touchpoint: fc.integer({ min: 1, max: 4 }),
      optional: fc.boolean(),
      order: fc.option(fc.integer({ min: 1, max: 50 }), { freq: 1 }),
    }),
    { maxLength: 3, selector: ({ touchpoint }) => touchpoint },
  )
  .filter((cards) => {
    const orders = cards.flatMap(({ order }) => order ?? []);
    return new Set(orders).size === orders.length;
  })
  .map((cards) => cards.map((one) => card(one.touchpoint, one)));

const anyPlan = fc.array(anyCards, { minLength: 1, maxLength: 3 }).map((stages) => planOf(...stages));
const anyCycle = fc.record({
  path: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 }),
  farthest: fc.integer({ min: 0, max: 2 }),
  isOpen: fc.boolean(),
});

it('costs what the cheapest of all alignments costs, and is the leftmost of these', () => {
  fc.assert(
    fc.property(anyPlan, anyCycle, (plan, cycle) => {
      const { cost, cards } = alignCycle(plan, cycle);
      const matches = cards
        .flatMap(({ stage, touchpoint, at }) => (at === null ? [] : [{ at, stage, touchpoint }]))
        .sort((a, b) => a.at - b.at);
      expect({ cost, matches }).toEqual(alignSlowly(plan, cycle));
    }),
    { numRuns: 3_000 },
  );
});
