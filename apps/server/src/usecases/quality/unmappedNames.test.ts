import { createQualityStore } from '@viaggio/stores/events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MapWorld, mapWorld, stage, touchpoint } from '../reports/testing/mapWorld.fixture';

const NOW = Date.UTC(2026, 5, 30, 12);
const DAY = 86_400_000;

let world: MapWorld;
beforeAll(async () => {
  world = await mapWorld(() => NOW);
});
afterAll(() => world.close());

it('names the contacts of the period that no touchpoint recognises, the most frequent first', async () => {
  const catalogue = [touchpoint(1, 'known')];
  const workspace = await world.newWorkspace(catalogue, [
    {
      id: 'shop',
      name: { it: 'shop', en: 'shop' },
      key: { kind: 'person' },
      stages: [stage('only', { goal: true, entry: { touchpoints: ['known'], filters: [] } })],
      exits: [],
      lapseDays: { beforeGoal: 60, afterGoal: 365 },
      version: 1,
    },
  ]);
  const happened = (event: string, daysAgo: number) => ({
    type: 'track',
    event,
    userId: 'ann',
    messageId: `${event}${daysAgo}`,
    timestamp: new Date(NOW - daysAgo * DAY).toISOString(),
  });
  await world.send(workspace, [
    happened('known', 1),
    happened('rare', 2),
    happened('often', 3),
    happened('often', 4),
    happened('long ago', 40),
  ]);
  const period = { from: NOW - 30 * DAY, end: NOW + 1 };
  const store = createQualityStore(world.events.driver);
  const found = await store.unmappedNames(workspace, period, { catalogue, limit: 20 }, null);
  expect(found.map(({ name, contacts }) => [name, contacts])).toEqual([
    ['often', 2],
    ['rare', 1],
  ]);
});
