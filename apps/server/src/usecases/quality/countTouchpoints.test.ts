import { createOverviewStore } from '@viaggio/stores/events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exit, type MapWorld, mapWorld, stage, touchpoint } from '../reports/testing/mapWorld.fixture';
import { countTouchpoints } from './countTouchpoints';

const NOW = Date.UTC(2026, 5, 30, 12);
const DAY = 86_400_000;

let world: MapWorld;
beforeAll(async () => {
  world = await mapWorld(() => NOW);
});
afterAll(() => world.close());

it('gives a contact to the first touchpoint that recognises it, and counts a customer once, whatever the stage', async () => {
  const workspace = await world.newWorkspace(
    [
      touchpoint(1, 'moka', [
        { events: ['viewed'], where: [{ property: 'sku', op: 'equals', value: 'moka' }] },
      ]),
      touchpoint(2, 'product', [{ events: ['viewed'] }]),
      touchpoint(3, 'never', [{ events: ['never'] }]),
    ],
    [
      {
        id: 'shop',
        name: { it: 'shop', en: 'shop' },
        key: { kind: 'person' },
        stages: [
          stage('look', { entry: { touchpoints: ['product'], filters: [] } }),
          stage('choose', { goal: true, entry: { touchpoints: ['moka'], filters: [] } }),
        ],
        exits: [exit('gone')],
        lapseDays: { beforeGoal: 60, afterGoal: 365 },
        version: 1,
      },
    ],
  );
  const view = (userId: string, daysAgo: number, sku: string) => ({
    type: 'track',
    event: 'viewed',
    userId,
    messageId: `${userId}${daysAgo}${sku}`,
    timestamp: new Date(NOW - daysAgo * DAY).toISOString(),
    properties: { sku },
  });
  const items = [
    view('ann', 0.5, 'cup'),
    view('ann', 1, 'moka'),
    view('ann', 2, 'cup'),
    view('ann', 3, 'cup'),
    view('bob', 4, 'cup'),
    view('bob', 40, 'cup'),
  ];
  await world.send(workspace, items);
  await world.core.projector.round(false);
  const volumes = await countTouchpoints(
    {
      overview: createOverviewStore(world.events.driver),
      definitionsOf: world.core.definitionsOf,
      terms: world.core.projection.terms,
      now: () => NOW,
    },
    { workspace, timeZone: 'Europe/Rome', places: null, days: 30 },
  );
  expect(volumes.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
    { id: 'moka', contacts: 1, people: 1 },
    { id: 'product', contacts: 4, people: 2 },
  ]);
});
