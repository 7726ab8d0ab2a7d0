import { beforeAll, describe, expect, it } from 'vitest';
import type { EffectChannel, Truth } from '../truth/index';
import { simulate } from './index';

const ENDS_AT = Date.UTC(2026, 2, 15, 12);

interface Run {
  readonly truth: Truth;
  /** People by how many orders of theirs were delivered. */
  readonly orders: ReadonlyMap<number, number>;
  readonly touched: ReadonlySet<string>;
}

function run(without: EffectChannel[]): Run {
  const simulation = simulate({ seed: 5, customers: 6000, months: 12, endsAt: ENDS_AT, without });
  const orders = new Map<number, number>();
  const touched = new Set<string>();
  for (const { item, person, channel, duplicate, actor } of simulation.deliveries) {
    if (duplicate) continue;
    if (item.event === 'Order Completed') orders.set(person, (orders.get(person) ?? 0) + 1);
    if (actor === 'customer') touched.add(channel);
  }
  return { truth: simulation.truth(), orders, touched };
}

const CHANNELS: readonly EffectChannel[] = ['email', 'comparison', 'word_of_mouth', 'search'];
const off = new Map<EffectChannel, Run>();
let full: Run;

beforeAll(() => {
  full = run([]);
  for (const channel of CHANNELS) off.set(channel, run([channel]));
});

const sum = (orders: ReadonlyMap<number, number>): number => [...orders.values()].reduce((a, b) => a + b, 0);

describe('the true effect of a channel', () => {
  it('is stated for every channel met, and never below nothing', () => {
    for (const effect of full.truth.channelEffects) {
      expect(effect.orders).toBeGreaterThanOrEqual(effect.ordersWithout);
      expect(effect.expectedOrders).toBeGreaterThanOrEqual(effect.expectedWithout - 1e-9);
      if (effect.factor === 1) expect(effect.orders).toBe(effect.ordersWithout);
    }
    const email = full.truth.channelEffects.find((effect) => effect.channel === 'email')!;
    expect(email.expectedOrders / email.expectedWithout).toBeGreaterThan(1.4);
    expect(email.expectedOrders / email.expectedWithout).toBeLessThanOrEqual(1.6 + 1e-9);
  });

  it('agrees, in what happened, with what was to be expected', () => {
    for (const { orders, ordersWithout, expectedOrders, expectedWithout } of full.truth.channelEffects) {
      // Three standard deviations of a sum of independent decisions.
      expect(Math.abs(orders - expectedOrders)).toBeLessThan(3 * Math.sqrt(expectedOrders) + 3);
      expect(Math.abs(ordersWithout - expectedWithout)).toBeLessThan(3 * Math.sqrt(expectedWithout) + 3);
    }
  });

  it('is found again by switching the channel off: same people, same luck', () => {
    for (const channel of ['email', 'comparison', 'word_of_mouth'] as const) {
      const effect = full.truth.channelEffects.find((one) => one.channel === channel)!;
      const less = off.get(channel)!;
      expect(less.touched.has(channel)).toBe(false);
      const buyers = full.orders.size - less.orders.size;
      const stated = effect.first.orders - effect.first.ordersWithout;
      expect(stated).toBeGreaterThan(5);
      // The same first decisions, taken without the channel. What is stated is its direct effect: a visit that does not
      // happen may also take away a newsletter or an app, so that the whole loss can be a little more.
      expect(
        Math.abs(less.truth.decisions.firstDecisions - full.truth.decisions.firstDecisions),
      ).toBeLessThan(10);
      const firsts = full.truth.decisions.firstOrders - less.truth.decisions.firstOrders;
      expect(firsts).toBeGreaterThanOrEqual(stated - 2);
      expect(firsts).toBeLessThanOrEqual(1.2 * stated + 3);
      // Who does not buy at the first decision may at a later one: the loss of buyers is at most the stated one, and most of it.
      expect(buyers).toBeGreaterThan(0.6 * stated);
      expect(buyers).toBeLessThan(1.5 * stated + 5);
      expect(sum(full.orders) - sum(less.orders)).toBeGreaterThan(
        0.8 * (effect.orders - effect.ordersWithout),
      );
    }
  });

  it('is none for a channel that only carries people who come anyway, though it stands before many orders', () => {
    const effect = full.truth.channelEffects.find((one) => one.channel === 'search')!;
    expect(effect.orders).toBeGreaterThan(150);
    const lost = sum(full.orders) - sum(off.get('search')!.orders);
    expect(Math.abs(lost)).toBeLessThan(0.05 * sum(full.orders));
  });
});
