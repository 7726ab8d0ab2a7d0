import { createAccessControl } from '@viaggio/stores/control';
import { createOverviewStore, createQualityStore } from '@viaggio/stores/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOverview } from '../../usecases/reports/readOverview';
import { type MapWorld, mapWorld, stage, touchpoint } from '../../usecases/reports/testing/mapWorld.fixture';
import type { WorkspaceContext } from '../access/context';
import { qualityHandlers } from './qualityHandlers';

const NOW = Date.UTC(2026, 5, 30, 12);
const DAY = 86_400_000;
const MODEL = {
  id: 'shop',
  name: { it: 'shop', en: 'shop' },
  key: { kind: 'person' as const },
  stages: [stage('visit', { goal: true, entry: { touchpoints: ['visited'], filters: [] } })],
  exits: [],
  lapseDays: { beforeGoal: 60, afterGoal: 365 },
  version: 1,
};

let world: MapWorld;
let workspace: number;
beforeAll(async () => {
  world = await mapWorld(() => NOW);
  workspace = await world.newWorkspace([touchpoint(1, 'visited'), touchpoint(2, 'called')], [MODEL]);
  let sent = 0;
  const happened = (userId: string, event: string, place: string, daysAgo: number, more: object = {}) => ({
    type: 'track',
    event,
    userId,
    messageId: `m${sent++}`,
    timestamp: new Date(NOW - daysAgo * DAY).toISOString(),
    properties: place ? { place } : {},
    ...more,
  });
  // In Milano half of what came a week before; elsewhere ten times as much, with other names, bots and refusals.
  await world.send(workspace, [
    happened('anna', 'visited', 'Milano', 1),
    happened('anna', 'visited', 'Milano', 8),
    happened('luca', 'visited', 'Milano', 8),
    happened('luca', 'asked in Milano', 'Milano', 2),
    ...Array.from({ length: 20 }, (_, n) => happened(`t${n}`, 'visited', 'Torino', 1)),
    ...Array.from({ length: 10 }, (_, n) => happened(`t${n}`, 'called', '', 8)),
    happened('t1', 'asked in Torino', 'Torino', 3, { context: { userAgent: 'Googlebot/2.1' } }),
    happened('t2', 'asked in Torino', 'Torino', 3),
    { type: 'track', event: 'No one can be told' },
  ]);
  await world.core.projector.round(false);
});
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await world.close();
});

const deps = () => ({
  quality: createQualityStore(world.events.driver),
  overview: createOverviewStore(world.events.driver),
  terms: world.core.projection.terms,
  control: createAccessControl(world.control),
  sources: createAccessControl(world.control).sources,
  definitionsOf: world.core.definitionsOf,
  duplicateShare: () => 0.25,
  duplicatesOf: () => 12,
  projectedUntil: () => NOW,
  numberSegment: async () => undefined,
  now: () => NOW + 1_000,
});
const contextOf = (...places: string[]) => ({ workspace, places }) as unknown as WorkspaceContext;
const quality = (...places: string[]) =>
  qualityHandlers(deps()).getQuality({ query: { days: 30 } } as never, contextOf(...places));
const valuesOf = ({ components }: { components: readonly { id: string; value: number | null }[] }) =>
  Object.fromEntries(components.map(({ id, value }) => [id, value]));

describe('reliability, for whoever sees all places', () => {
  it('is that of everything that came', async () => {
    const all = await quality();
    expect(all).toMatchObject({ events: 36, bots: 1, quarantined: 1, duplicates: 12 });
    expect(all.unmapped.map(({ name }) => name)).toEqual(['asked in Milano', 'asked in Torino']);
    expect(valuesOf(all.trust)).toMatchObject({ completeness: 21 / 12, duplicates: 0.25, sample: 22 });
  });
});

describe('reliability, for a member limited to places', () => {
  it('is that of what came from them, and says nothing of what belongs to no place', async () => {
    const milano = await quality('Milano');
    expect(milano).toMatchObject({ events: 4, bots: 0, quarantined: null, duplicates: null, sources: [] });
    expect(milano.unmapped).toEqual([{ name: 'asked in Milano', channel: expect.any(String), contacts: 1 }]);
    expect(valuesOf(milano.trust)).toMatchObject({
      completeness: 0.5,
      validity: null,
      duplicates: null,
      coverage: 0.75,
      sample: 2,
    });
  });

  it('is nothing where nothing came from them', async () => {
    const nowhere = await quality('Napoli');
    expect(nowhere).toMatchObject({ events: 0, bots: 0, unmapped: [] });
    expect(valuesOf(nowhere.trust)).toMatchObject({ freshness: null, completeness: null, sample: 0 });
  });

  it('is the same beside the map', async () => {
    const scope = { workspace, timeZone: 'UTC', currency: 'EUR', places: ['Milano'] };
    const { trust } = await readOverview(deps(), scope, { period: { from: '2026-06-01', to: '2026-07-01' } });
    expect(valuesOf(trust)).toEqual(valuesOf((await quality('Milano')).trust));
  });
});

describe('what each touchpoint took lately', () => {
  const volumes = async (...places: string[]) => {
    const query = { days: 30 };
    const handlers = qualityHandlers(deps());
    return (await handlers.touchpointVolumes({ query } as never, contextOf(...places))).items;
  };

  it('is counted, as on the map, of the customers who were at the places a member may see', async () => {
    expect(await volumes()).toEqual([
      { id: 'visited', contacts: 23, people: 22 },
      { id: 'called', contacts: 10, people: 10 },
    ]);
    expect(await volumes('Milano')).toEqual([{ id: 'visited', contacts: 3, people: 2 }]);
    expect(await volumes('Torino')).toEqual([
      { id: 'visited', contacts: 20, people: 20 },
      { id: 'called', contacts: 10, people: 10 },
    ]);
    expect(await volumes('Napoli')).toEqual([]);
  });
});
