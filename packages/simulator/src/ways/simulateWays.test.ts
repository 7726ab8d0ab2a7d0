import { describe, expect, it } from 'vitest';
import { simulateWays } from './index';

const OPTIONS = {
  seed: 3,
  customers: 4_000,
  from: Date.UTC(2025, 8, 1),
  to: Date.UTC(2025, 11, 1),
  change: { at: Date.UTC(2025, 9, 15), factor: 0.6 },
};

describe('customers on a planned way', () => {
  const { items, truth } = simulateWays(OPTIONS);
  const did = (event: string): number => items.filter((item) => item.event === event).length;

  it('are the same for the same options, and others for another seed', () => {
    expect(simulateWays(OPTIONS).items).toEqual(items);
    expect(simulateWays({ ...OPTIONS, seed: 4 }).items).not.toEqual(items);
  });

  it('leave it as often as the truth says', () => {
    const considered = truth.considered.guided + truth.considered.unguided;
    expect(did('Product List Viewed')).toBe(truth.customers);
    expect(did('Need Declared')).toBe(truth.customers - truth.skippedGuide);
    expect(did('Product Viewed')).toBe(considered);
    expect(did('Reviews Viewed')).toBe(considered - truth.skippedReviews);
    expect(did('Chat Started')).toBe(truth.chatted);
    expect(did('Order Completed')).toBe(truth.before.bought + truth.after.bought);
    expect(truth.before.considered + truth.after.considered).toBe(considered);
  });

  it('do so with the probabilities that were planted', () => {
    const { planted, considered } = truth;
    const all = considered.guided + considered.unguided;
    const near = (part: number, whole: number, share: number): void =>
      expect(Math.abs(part / whole - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / whole));
    near(truth.skippedGuide, truth.customers, planted.skipsGuide);
    near(truth.skippedReviews, all, planted.skipsReviews);
    near(truth.swapped, all - truth.skippedReviews, planted.swaps);
    near(truth.chatted, all, planted.chats);
    near(considered.unguided, truth.skippedGuide, planted.considers.unguided);
    near(truth.before.bought, truth.before.considered, planted.buys);
    near(truth.after.bought, truth.after.considered, planted.buys * OPTIONS.change.factor);
  });

  it('are refused when they make no sense', () => {
    expect(() => simulateWays({ ...OPTIONS, customers: 0 })).toThrow('customers');
  });
});
