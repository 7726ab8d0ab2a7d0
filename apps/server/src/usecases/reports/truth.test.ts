import { snagsInput } from '@viaggio/contract/reports';
import { ATTRIBUTION_MODELS } from '@viaggio/domain/ports/reportStore';
import { NOBODY, type Simulation } from '@viaggio/simulator/simulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAttribution } from './readAttribution';
import { readSnags } from './readSnags';
import type { MapWorld } from './testing/mapWorld.fixture';
import { simulatedShop } from './testing/simulatedShop.fixture';

const NOW = Date.UTC(2026, 2, 15, 12);
const PERIOD = { from: '2025-03-01', to: '2026-03-16' };

let world: MapWorld;
let simulation: Simulation;
let orders = 0;
let snags: Awaited<ReturnType<typeof readSnags>>['data'];
let answer: Awaited<ReturnType<typeof readAttribution>>['data'];
beforeAll(async () => {
  const shop = await simulatedShop({ seed: 9, customers: 4_000 }, NOW);
  ({ world, simulation } = shop);
  const { deps, scope, deliveries } = shop;
  orders = deliveries.filter(
    ({ item, person, duplicate, time }) =>
      item.event === 'Order Completed' && person !== NOBODY && !duplicate && time < NOW,
  ).length;
  const asked = await readAttribution(deps, scope, {
    period: PERIOD,
    conversion: { events: ['Order Completed'] },
    value: 'value',
    by: 'channel',
    lookback: 'P30D',
    models: ATTRIBUTION_MODELS,
    markovOrder: 1,
    nulls: true,
  });
  answer = asked.data;
  snags = (await readSnags(deps, scope, snagsInput.parse({ period: PERIOD, splitBy: 'device' }))).data;
}, 240_000);
afterAll(() => world.close());

/** Ranks, ties in the middle. */
const ranksOf = (values: readonly number[]): number[] =>
  values.map((one) => {
    const below = values.filter((other) => other < one).length;
    const same = values.filter((other) => other === one).length;
    return below + (same + 1) / 2;
  });

/** Spearman's rank correlation. */
function agreement(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const mean = (x.length + 1) / 2;
  const product = (p: readonly number[], q: readonly number[]) =>
    p.reduce((all, one, i) => all + (one - mean) * (q[i]! - mean), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

describe('channel credit on a year whose truth is known', () => {
  it('counts every order once, and every model shares out all of them', () => {
    expect(orders).toBeGreaterThan(500);
    expect(answer.conversions).toBe(orders);
    for (const model of ATTRIBUTION_MODELS) {
      const credited = answer.rows.reduce((all, row) => all + row[model]!.conversions, 0);
      expect(Math.abs(credited - orders)).toBeLessThan(1e-6);
    }
  });

  it('is told beside the orders that each channel truly brought', () => {
    const { channelEffects } = simulation.truth();
    const rows = channelEffects.map(({ channel, expectedOrders, expectedWithout }) => {
      const credit = answer.rows.find(({ name }) => name === channel);
      const models = ATTRIBUTION_MODELS.map((model) => [
        model,
        Math.round(credit?.[model]?.conversions ?? 0),
      ]);
      return { channel, truth: Math.round(expectedOrders - expectedWithout), ...Object.fromEntries(models) };
    });
    console.table(rows);
    const truth = rows.map((row) => row.truth);
    const rank = ATTRIBUTION_MODELS.map((model) => [
      model,
      Number(
        agreement(
          truth,
          rows.map((row) => Number(row[model])),
        ).toFixed(2),
      ),
    ]);
    console.log('rank correlation with the truth:', JSON.stringify(Object.fromEntries(rank)));
    // What the guide says: channels that only carry people who would have come anyway are credited all the same.
    const carriers = rows.filter(({ truth: brought }) => brought === 0);
    expect(carriers.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['direct', 'search']));
    for (const model of ATTRIBUTION_MODELS) {
      const toCarriers = carriers.reduce((all, row) => all + Number(row[model]), 0);
      expect(toCarriers / orders).toBeGreaterThan(model === 'last-non-direct' ? 0.05 : 0.1);
    }
  });
});

describe('what went wrong in a year whose truth is known', () => {
  const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

  it('is found where it touched enough customers, and little else is called unusual', () => {
    const found = simulation.truth().incidents.map(({ kind, from, to }) => {
      const near = snags.incidents.filter((one) => one.from < dayOf(to) && one.to > dayOf(from));
      const what = near.map(
        (one) => `${one.kind} ${one.from}–${one.to}: ${one.times}, expected ${one.expected.toFixed(1)}`,
      );
      return { kind, from: dayOf(from), to: dayOf(to), found: what.join('; ') };
    });
    console.table(found);
    console.log(`${snags.incidents.length} periods called unusual in all`);
    const foundIn = (kind: string): string => found.find((one) => one.kind === kind)?.found ?? '';
    expect(foundIn('viral_article')).toContain('press');
    expect(foundIn('broken_newsletter_link')).toContain('page-not-found');
    expect(foundIn('mobile_checkout_bug')).toContain('checkout-error');
    expect(snags.incidents.length).toBeLessThan(30);
  });
});
