import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPerson } from './readPerson';
import { DAY, type PeopleWorld, peopleWorld, type TestWorkspace } from './testing/peopleWorld.fixture';

let world: PeopleWorld;
let here: TestWorkspace;
const START = Date.now() - 30 * DAY;
const at = (day: number): string => new Date(START + day * DAY).toISOString();
const read = (id: string, deps = world.deps) => readPerson(deps, here.scope, id);

beforeAll(async () => {
  world = await peopleWorld();
  here = await world.newWorkspace();
  const consent = (categoryPreferences: object) => ({ consent: { categoryPreferences } });
  await here.send(
    { type: 'page', anonymousId: 'w1', timestamp: at(0), context: consent({ ads: true, stats: true }) },
    {
      type: 'identify',
      anonymousId: 'w1',
      userId: 'u1',
      timestamp: at(1),
      traits: { name: 'Anna', email: 'anna@x.it', city: 'Torino', tier: 'silver' },
    },
    { type: 'identify', userId: 'u1', timestamp: at(4), traits: { tier: 'gold' } },
    { type: 'identify', userId: 'u1', timestamp: at(2), traits: { tier: 'bronze', city: 'Milano' } },
    {
      type: 'group',
      userId: 'u1',
      groupId: 'acme',
      timestamp: at(3),
      traits: { name: 'Acme srl', role: 'buyer' },
    },
    {
      type: 'track',
      userId: 'u1',
      event: 'Store Visited',
      timestamp: at(5),
      properties: { place: 'Milano' },
      context: consent({ ads: false, stats: true }),
    },
    { type: 'track', userId: 'u1', event: 'Order Completed', timestamp: at(6), properties: { total: 90 } },
    { type: 'track', userId: 'u1', event: 'Order Refunded', timestamp: at(7), properties: { total: 40 } },
  );
  await world.round();
}, 240_000);
afterAll(() => world.close());

describe('readPerson', () => {
  it('adds up what sources said of themselves, the latest word counting', async () => {
    expect((await read('userId:u1')).traits).toMatchObject({
      name: 'Anna',
      email: 'anna@x.it',
      tier: 'gold',
    });
  });

  it('tells identifiers with when they were seen', async () => {
    const { identifiers } = await read('userId:u1');
    expect(identifiers).toEqual([
      { kind: 'userId', value: 'u1', firstSeenAt: START + DAY, lastSeenAt: START + 7 * DAY, shared: false },
      { kind: 'email', value: 'anna@x.it', firstSeenAt: START + DAY, lastSeenAt: START + DAY, shared: false },
      { kind: 'anonymousId', value: 'w1', firstSeenAt: START, lastSeenAt: START + DAY, shared: false },
    ]);
  });

  it('tells money, channels, places, companies and consent', async () => {
    const person = await read('anonymousId:w1');
    expect(person).toMatchObject({
      contacts: 4,
      orders: 1,
      revenue: 50,
      places: ['Milano'],
      accounts: [{ id: 'acme', name: 'Acme srl', role: 'buyer' }],
      setApart: false,
      redirectedFrom: null,
    });
    expect(person.channels.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(4);
    expect(person.consent).toEqual([
      { category: 'ads', granted: false, at: START + 5 * DAY },
      { category: 'stats', granted: true, at: START + 5 * DAY },
    ]);
  });

  it('tells how cycles went, by the clock', async () => {
    await here.send({ type: 'track', userId: 'u2', event: 'Order Completed', timestamp: at(6) });
    await world.round();
    expect(await read('userId:u2')).toMatchObject({
      standing: { stage: 'purchase', state: 'active', since: START + 6 * DAY },
      cycles: { count: 1, won: 1, lost: 0 },
    });
    const later = { ...world.deps, now: () => START + 800 * DAY };
    expect(await read('userId:u2', later)).toMatchObject({
      standing: { state: 'lost', lapsesAt: null },
      cycles: { count: 1, won: 1, lost: 1 },
    });
  });

  it('knows who has no contact at all', async () => {
    await here.send({ type: 'identify', userId: 'quiet', timestamp: at(1), traits: { name: 'Quiet' } });
    await world.round();
    expect(await read('userId:quiet')).toMatchObject({
      name: 'Quiet',
      contacts: 0,
      firstContactAt: null,
      standing: null,
      cycles: { count: 0 },
    });
  });

  it('says who was set apart, and no longer when they have fewer contacts', async () => {
    const { person } = { person: (await read('userId:u1')).id };
    await world.deps.identity.setApart(here.id, [person], [{ person, contacts: 60_000 }]);
    expect((await read('userId:u1')).setApart).toBe(true);
    await here.send({ type: 'track', userId: 'u1', event: 'Call Answered', timestamp: at(8) });
    await world.round();
    expect((await read('userId:u1')).setApart).toBe(false);
  });
});
