import { alignmentInput, beforeAfterInput } from '@viaggio/contract/reports';
import { templateOf } from '@viaggio/domain/journeys';
import { defaultCatalogue } from '@viaggio/domain/touchpoints';
import { simulateWays, WAY, type Ways } from '@viaggio/simulator/ways';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeReports } from '../../../composeReports';
import type { ReportScope } from '../reportScope';
import { type MapWorld, mapWorld } from '../testing/mapWorld.fixture';
import type { ChangeDeps } from './deps';
import { readAlignment } from './readAlignment';
import { readBeforeAfter } from './readBeforeAfter';

const NOW = Date.UTC(2026, 2, 15, 12);
const FROM = Date.UTC(2025, 8, 20);
const TO = Date.UTC(2025, 11, 20);
/** Midnight in Rome. */
const CHANGE = { day: '2025-11-05', at: Date.UTC(2025, 10, 4, 23), factor: 0.6 };
const SEEDS = [1, 2, 3, 4, 5, 6];
const CUSTOMERS = 600;
const CHUNK = 1_000;

interface Shop {
  readonly scope: ReportScope;
  readonly ways: Ways;
}

let world: MapWorld;
let deps: ChangeDeps;
const shops: Shop[] = [];
beforeAll(async () => {
  world = await mapWorld(() => NOW);
  const stores = { events: world.events.driver, control: world.control };
  const surroundings = { now: () => NOW, epochOf: () => '', projectedUntil: () => NOW };
  const reading = composeReports(stores, world.core, { ...surroundings, duplicateShare: () => null });
  deps = { ...reading, sources: { list: async () => [] } };
  for (const seed of SEEDS) {
    const ways = simulateWays({ seed, customers: CUSTOMERS, from: FROM, to: TO, change: CHANGE });
    const workspace = await world.newWorkspace(defaultCatalogue(), [templateOf('advocacy')!]);
    for (let first = 0; first < ways.items.length; first += CHUNK) {
      const some = ways.items.slice(first, first + CHUNK);
      await world.send(
        workspace,
        some,
        some.map(({ timestamp }) => Date.parse(timestamp)),
      );
    }
    shops.push({ scope: { workspace, timeZone: 'Europe/Rome', currency: 'EUR', places: null }, ways });
  }
  await world.core.projector.round(false);
}, 180_000);
afterAll(() => world.close());

/** Whether each interval of all shops holds what was planted. */
const held: { readonly what: string; readonly holds: boolean }[] = [];
function note(what: string, interval: readonly [number, number] | null, planted: number): void {
  expect(interval).not.toBeNull();
  held.push({ what, holds: interval![0] <= planted && planted <= interval![1] });
}

/** 95 % intervals of independent shops: what is planted lies outside a few of many. */
const isAsClaimed = (some: typeof held): void => {
  const inside = some.filter(({ holds }) => holds).length;
  console.log(`planted values inside their 95 % intervals: ${inside} of ${some.length}`);
  expect(inside / some.length).toBeGreaterThan(0.8);
};

describe('planned against actual, of customers whose deviations were planted', () => {
  it('counts each deviation exactly, and its intervals hold the planted shares', async () => {
    held.length = 0;
    const period = { from: '2025-09-01', to: '2026-01-01' };
    for (const { scope, ways } of shops) {
      const { truth } = ways;
      const { planted } = truth;
      const { data } = await readAlignment(deps, scope, alignmentInput.parse({ period, plan: WAY }));
      const card = (id: string) => data.planned.find(({ touchpoint }) => touchpoint === id)!;
      const considered = truth.considered.guided + truth.considered.unguided;
      const [guide, product, reviews] = [card('guide-used'), card('product-viewed'), card('reviews-read')];
      // Who bought may come back for a year; all the others have lapsed.
      const bought = truth.before.bought + truth.after.bought;
      expect([data.cycles, data.aligned, data.open]).toEqual([CUSTOMERS, CUSTOMERS, bought]);
      expect([guide.cycles, guide.skipped]).toEqual([CUSTOMERS, truth.skippedGuide]);
      expect(reviews.cycles).toBe(considered);
      // Of two in the wrong order one stands in its place and the other does not.
      expect(product.outOfOrder + reviews.outOfOrder).toBe(truth.swapped);
      expect(reviews.skipped - reviews.outOfOrder).toBe(truth.skippedReviews);
      expect(product.skipped).toBe(product.outOfOrder);
      const chat = data.unexpected.find(({ touchpoint }) => touchpoint === 'chat-written');
      expect(chat).toMatchObject({ stage: 'consideration', kind: 'unplanned', cycles: truth.chatted });
      expect(data.fitting).toBe(truth.fitting);
      note('skips the guide', guide.interval, 1 - planted.skipsGuide);
      const inPlace = (1 - planted.skipsReviews) * (reviews.outOfOrder > 0 ? 1 - planted.swaps : 1);
      note('reads reviews in their place', reviews.interval, inPlace);
      const cost = planted.considers.unguided - planted.considers.guided;
      note('cost of skipping the guide', guide.skipping.movedOn!.interval, cost);
    }
    isAsClaimed(held);
  }, 120_000);
});

describe('before and after, of a stage that changed on a day', () => {
  it('finds the change where it was planted, and none before it', async () => {
    held.length = 0;
    for (const { scope, ways } of shops) {
      const { buys } = ways.truth.planted;
      const ask = async (day: string) => {
        const { data } = await readBeforeAfter(deps, scope, beforeAfterInput.parse({ day, days: 40 }));
        return data.stages.find(({ stage }) => stage === 'consideration')!.conversion!;
      };
      const changed = await ask(CHANGE.day);
      expect(changed.verdict).toBe('worse');
      note('what the change did', changed.interval, buys * (CHANGE.factor - 1));
      // Forty days around a day on which nothing happened, all after the change.
      const quiet = await readBeforeAfter(
        deps,
        scope,
        beforeAfterInput.parse({ day: '2025-11-28', days: 20 }),
      );
      note(
        'a day like any other',
        quiet.data.stages.find(({ stage }) => stage === 'consideration')!.conversion!.interval,
        0,
      );
    }
    isAsClaimed(held);
  }, 120_000);
});
