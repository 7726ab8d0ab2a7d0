import { createAccessControl } from '@viaggio/stores/control';
import { createLiveEvents, createRulePreviewer, createSourceActivity } from '@viaggio/stores/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewRule } from '../../usecases/definitions/previewRule';
import { type FollowedEvent, followEvents } from '../../usecases/live/followEvents';
import {
  type PeopleWorld,
  peopleWorld,
  type TestWorkspace,
} from '../../usecases/people/testing/peopleWorld.fixture';
import { listSources } from '../../usecases/sources/listSources';

const NAPOLI = ['Napoli'];
const MILANO = ['Milano'];

let world: PeopleWorld;
let workspace: TestWorkspace;
beforeAll(async () => {
  world = await peopleWorld();
  workspace = await world.newWorkspace();
  const visited = (userId: string, place: string) => ({
    type: 'track',
    event: 'Store Visited',
    userId,
    properties: place ? { place } : {},
  });
  await workspace.send(
    visited('anna', 'Milano'),
    visited('luca', 'Torino'),
    visited('luca', 'Torino'),
    visited('mario', ''),
    { type: 'track', event: 'Nobody knows whose' },
  );
  await world.round();
});
afterAll(async () => {
  await world.close();
  expect(world.errors).toEqual([]);
});

describe('a member limited to places', () => {
  it('sees of a rule what it matches at these', async () => {
    const deps = { previewer: createRulePreviewer(world.events.driver), now: Date.now };
    const filters = [{ events: ['Store Visited'] }];
    const matched = async (...places: string[]) => {
      const found = await previewRule(deps, { workspace: workspace.id, places, filters, days: 30 });
      return [found.contacts, found.customers, found.examples.map(({ place }) => place).sort()];
    };
    expect(await matched()).toEqual([4, 3, ['', 'Milano', 'Torino', 'Torino']]);
    expect(await matched(...MILANO)).toEqual([1, 1, ['Milano']]);
    expect(await matched(...NAPOLI)).toEqual([0, 0, []]);
  });

  it('sees arrive what happens at these, and no rows to fix, which belong to none', async () => {
    const follow = async (...places: string[]): Promise<string[]> => {
      const reader = new AbortController();
      const seen: FollowedEvent[] = [];
      const deps = {
        live: createLiveEvents(world.events.driver),
        quarantine: world.core.quarantine,
        identity: world.core.projection.identity,
        sources: createAccessControl(world.control).sources,
        definitionsOf: world.core.definitionsOf,
        now: Date.now,
        wait: async () => reader.abort(),
      };
      await followEvents(
        deps,
        { workspace: workspace.id, places },
        { closed: reader.signal, send: async (event) => void seen.push(event) },
      );
      return seen.map(({ name, quarantined }) => (quarantined === null ? name : `${name}, refused`)).sort();
    };
    expect(await follow()).toEqual(['Nobody knows whose, refused', ...Array(4).fill('Store Visited')]);
    expect(await follow(...MILANO)).toEqual(['Store Visited']);
    expect(await follow(...NAPOLI)).toEqual([]);
  });

  it('sees of a connection what came through it for these', async () => {
    const deps = {
      control: createAccessControl(world.control),
      activity: createSourceActivity(world.events.driver),
      now: Date.now,
    };
    const came = async (...places: string[]) =>
      (await listSources(deps, { workspace: workspace.id, places })).map(({ events24h }) => events24h);
    expect(await came()).toEqual([4]);
    expect(await came('Milano', 'Torino')).toEqual([3]);
    expect(await came(...NAPOLI)).toEqual([0]);
  });
});
