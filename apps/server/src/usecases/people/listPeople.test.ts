import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonRow } from './describeRows';
import { findPerson } from './findPerson';
import { listPeople } from './listPeople';
import type { PeopleQuery } from './listRequest';
import { DAY, type PeopleWorld, peopleWorld, type TestWorkspace } from './testing/peopleWorld.fixture';

let world: PeopleWorld;
let here: TestWorkspace;

const NOW = Date.now();
const ago = (days: number): string => new Date(NOW - days * DAY).toISOString();
const track = (userId: string, event: string, days: number, properties: object = {}) => ({
  type: 'track',
  event,
  userId,
  timestamp: ago(days),
  properties,
});
const identify = (userId: string, name: string, email: string, anonymousId?: string) => ({
  type: 'identify',
  userId,
  anonymousId,
  timestamp: ago(100),
  traits: { name, email },
});

beforeAll(async () => {
  world = await peopleWorld();
  here = await world.newWorkspace();
  await here.send(
    identify('u1', 'Anna Rossi', 'anna@example.it', 'w1'),
    identify('u2', 'Nicolò D’Angelo', 'nico@example.it'),
    identify('u3', '', 'zeno@example.it'),
    { type: 'identify', anonymousId: 'w4', timestamp: ago(90), traits: { phone: '+39 333 765 43 21' } },
    track('u1', 'Order Completed', 3, { total: 80, currency: 'EUR' }),
    track('u1', 'Order Refunded', 2, { total: 30, currency: 'EUR' }),
    track('u1', 'Survey Answered', 1, { metric: 'nps', score: 10 }),
    track('u2', 'Store Visited', 5, { place: 'Milano' }),
    track('u2', 'Order Completed', 5, { total: 200, place: 'Milano' }),
    track('u3', 'Product Viewed', 40),
    track('silent-user', 'Product Viewed', 7),
    { type: 'page', anonymousId: 'w1', timestamp: ago(4) },
    { type: 'page', anonymousId: 'w4', timestamp: ago(80) },
    {
      type: 'page',
      anonymousId: 'stranger',
      timestamp: ago(6),
      context: { page: { url: 'https://x.it/blog' } },
    },
    { type: 'page', anonymousId: 'stranger2', timestamp: ago(8) },
  );
  await world.round();
}, 240_000);
afterAll(() => world.close());

const list = (query: Partial<PeopleQuery> = {}, scope = here.scope) =>
  listPeople(world.deps, scope, { sort: 'recent', limit: 50, ...query });
const called = async (query: Partial<PeopleQuery> = {}, scope = here.scope) =>
  (await list(query, scope)).items.map(({ name }) => name || '?');

describe('listPeople', () => {
  it('lists everybody who ever had a contact: latest, most valuable, most frequent first, or by name', async () => {
    const recent = [
      'Anna Rossi',
      'Nicolò D’Angelo',
      '?',
      'silent-user',
      '?',
      'zeno@example.it',
      '+393337654321',
    ];
    expect(await called()).toEqual(recent);
    expect((await called({ sort: 'value' })).slice(0, 2)).toEqual(['Nicolò D’Angelo', 'Anna Rossi']);
    expect((await called({ sort: 'contacts' })).slice(0, 2)).toEqual(['Anna Rossi', 'Nicolò D’Angelo']);
    // The log alone knows the userId that no claim names: it is among those nobody knows by name.
    expect(await called({ sort: 'name' })).toEqual([
      '+393337654321',
      'Anna Rossi',
      'Nicolò D’Angelo',
      'zeno@example.it',
      '?',
      'silent-user',
      '?',
    ]);
    expect((await list()).total).toBe(7);
  });

  it('says of each what a glance needs', async () => {
    const [anna] = (await list({ search: 'anna' })).items;
    expect(anna).toMatchObject({
      name: 'Anna Rossi',
      email: 'anna@example.it',
      known: true,
      contacts: 4,
      revenue: 50,
      orders: 1,
      lastChannel: expect.any(String),
      feeling: 2,
      firstContactAt: Date.parse(ago(4)),
      lastContactAt: Date.parse(ago(1)),
    });
    expect(anna!.standing).toMatchObject({ stage: 'advocacy', state: 'active', since: Date.parse(ago(1)) });
    const [stranger] = (await list({ search: 'anonymousId:stranger' })).items;
    expect(stranger).toMatchObject({ name: '', known: false, revenue: 0, feeling: null });
  });

  it.each([
    ['the beginning of a name', 'anna', ['Anna Rossi']],
    ['the beginning of a later word of it', 'ros', ['Anna Rossi']],
    ['several words in any order', 'ross ann', ['Anna Rossi']],
    ['a name without its accent', 'nicolo', ['Nicolò D’Angelo']],
    ['a part after an apostrophe', "d'ang", ['Nicolò D’Angelo']],
    ['the beginning of an address', 'ZENO@', ['zeno@example.it']],
    ['a whole address', 'anna@example.it', ['Anna Rossi']],
    ['a phone without its country', '333 765 43 21', ['+393337654321']],
    ['a userId', 'u2', ['Nicolò D’Angelo']],
    ['a userId that only the log knows', 'silent-user', ['silent-user']],
    ['a browser, exactly', 'w1', ['Anna Rossi']],
    ['a browser that only the log knows', 'stranger', ['?']],
    ['a kind and a value', 'userId:u3', ['zeno@example.it']],
    ['nobody', 'w', []],
    ['nobody with marks', '%', []],
    ['nobody with quotes', `'";--`, []],
    ['nobody by marks alone', ":* & | ! ( '", []],
    ['a word among marks', ':* & !anna |', ['Anna Rossi']],
  ])('finds by %s', async (_, search, found) => {
    expect(await called({ search })).toEqual(found);
  });

  it('finds a person by their id, and a former id', async () => {
    const { person } = await findPerson(world.deps, here.scope, 'userId:u1');
    expect(await called({ search: person })).toEqual(['Anna Rossi']);
    const former = world.deps.hasherOf(here.id)('anonymousId', 'w1');
    expect(await called({ search: former })).toEqual(['Anna Rossi']);
  });

  it('filters by place, channel, touchpoint, stage, state and whether they are known, together with a search', async () => {
    expect(await called({ place: 'Milano' })).toEqual(['Nicolò D’Angelo']);
    expect(await called({ channel: 'store' })).toEqual(['Nicolò D’Angelo']);
    expect(await called({ touchpoint: 'product-viewed' })).toEqual(['silent-user', 'zeno@example.it']);
    expect(await called({ stage: 'advocacy' })).toEqual(['Anna Rossi']);
    expect(await called({ stage: 'purchase', state: 'active' })).toEqual(['Nicolò D’Angelo']);
    expect(await called({ state: 'dormant' })).toEqual(['zeno@example.it']);
    expect(await called({ state: 'lost' })).toEqual(['+393337654321']);
    expect(await called({ known: false })).toEqual(['?', '?']);
    expect(await called({ known: true, sort: 'name' })).toEqual([
      '+393337654321',
      'Anna Rossi',
      'Nicolò D’Angelo',
      'zeno@example.it',
      'silent-user',
    ]);
    expect(await called({ search: 'anna', place: 'Milano' })).toEqual([]);
    expect(await called({ search: 'nic', place: 'Milano' })).toEqual(['Nicolò D’Angelo']);
    for (const query of [{ place: 'Nowhere' }, { channel: 'none' }, { touchpoint: 'x' }, { stage: 'x' }]) {
      expect(await list(query)).toEqual({ items: [], next: null, total: 0 });
    }
  });

  it('agrees with the rows about the state of everybody', async () => {
    const everybody = (await list()).items;
    for (const state of ['active', 'dormant', 'lost'] as const) {
      const ofState = everybody.filter((row) => row.standing?.state === state).map(({ id }) => id);
      expect((await list({ state })).items.map(({ id }) => id)).toEqual(ofState);
    }
  });

  it('shows those limited to places only who had a contact there', async () => {
    expect(await called({}, here.at('Milano'))).toEqual(['Nicolò D’Angelo']);
    expect(await called({ sort: 'name' }, here.at('Milano', 'Roma'))).toEqual(['Nicolò D’Angelo']);
    expect(await called({ search: 'example' }, here.at('Milano'))).toEqual([]);
    expect(await called({ search: 'anna' }, here.at('Milano'))).toEqual([]);
    expect(await called({}, here.at('Nowhere'))).toEqual([]);
    await expect(list({ place: 'Roma' }, here.at('Milano'))).rejects.toMatchObject({
      code: 'place_not_allowed',
      status: 403,
    });
  });

  it('lists nobody of another workspace', async () => {
    const there = await world.newWorkspace();
    for (const query of [{}, { sort: 'name' as const }, { search: 'anna' }, { search: 'silent-user' }]) {
      expect((await list(query, there.scope)).items).toEqual([]);
    }
  });

  it('refuses a cursor that is none, or of another order', async () => {
    const { next } = await list({ limit: 1 });
    for (const query of [
      { cursor: 'x' },
      { cursor: next!, sort: 'value' as const },
      { cursor: next!, sort: 'name' as const },
      { cursor: next!, search: 'a' },
    ]) {
      await expect(list(query)).rejects.toMatchObject({ code: 'invalid_cursor', status: 400 });
    }
  });
});

it('gives the whole in pages of any size, in any order, under any filter', async () => {
  const there = await world.newWorkspace();
  await there.send(
    ...Array.from({ length: 60 }, (_, i) => [
      // Ties in time, value and number of contacts; names alike; some unknown, some known by the log alone.
      ...(i % 3 === 0 ? [identify(`p${i}`, `Name ${i % 5}`, `p${i % 50}@x.it`)] : []),
      track(i % 4 === 1 ? '' : `p${i}`, 'Product Viewed', 1 + (i % 7), { place: i % 2 ? 'Milano' : 'Roma' }),
    ])
      .flat()
      .map((item, i) => (item.userId === '' ? { ...item, userId: undefined, anonymousId: `v${i}` } : item)),
  );
  await world.round();
  const query = fc.record({
    sort: fc.constantFrom('recent' as const, 'value' as const, 'contacts' as const, 'name' as const),
    known: fc.constantFrom(undefined, true, false),
    place: fc.constantFrom(undefined, 'Milano'),
    search: fc.constantFrom(undefined, 'name', 'p'),
    limit: fc.integer({ min: 1, max: 70 }),
  });
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const whole = (await listPeople(world.deps, there.scope, { ...asked, limit: 200 })).items;
      const pages: PersonRow[] = [];
      let cursor: string | undefined;
      do {
        const page = await listPeople(world.deps, there.scope, { ...asked, cursor });
        expect(page.items.length).toBeLessThanOrEqual(asked.limit);
        pages.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(pages).toEqual(whole);
      expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
      const everybody = (await listPeople(world.deps, there.scope, { ...asked, sort: 'recent', limit: 200 }))
        .items;
      expect(new Set(pages.map(({ id }) => id))).toEqual(new Set(everybody.map(({ id }) => id)));
    }),
    { numRuns: 30 },
  );
}, 300_000);
