import { describe, expect, it } from 'vitest';
import type { Stage } from '../../journeys/index';
import type { Numbers } from '../common/numberFilters';
import { goalPurchases } from './goalPurchases';

const same = { it: 'x', en: 'x' };
const goal = (touchpoints: readonly string[], filters: Stage['entry']['filters'] = []): Stage[] => [
  {
    id: 'purchase',
    name: same,
    says: same,
    response: same,
    group: 'before',
    goal: true,
    reentrant: false,
    entry: { touchpoints, filters },
  },
];
const numbers: Numbers = {
  touchpoints: new Map([
    ['order-completed', 2],
    ['order-confirmation', 3],
  ]),
  channels: new Map(),
  events: new Map([['Sold', 7]]),
  places: new Map(),
};
const of = (stages: Stage[]) => goalPurchases(stages, numbers, 'purchase');

describe('goalPurchases', () => {
  it('takes what leads to the goal, of the customer’s own doing, and no confirmation page beside it', () => {
    expect(of(goal(['order-completed', 'order-confirmation', 'gone']))).toEqual([
      { touchpoints: [2], actors: [0] },
    ]);
    expect(of(goal(['order-confirmation'], [{ events: ['Sold'] }]))).toEqual([
      { touchpoints: [3], actors: [0] },
      { events: [7], actors: [0] },
    ]);
  });

  it('asks what a purchase is where the stages do not say', () => {
    for (const stages of [[], goal([]), goal(['gone'])]) {
      expect(() => of(stages)).toThrow(
        expect.objectContaining({ code: 'purchase_unknown', field: 'purchase' }),
      );
    }
  });
});
