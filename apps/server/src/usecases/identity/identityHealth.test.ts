import { afterAll, beforeAll, expect, it } from 'vitest';
import { mergePeople } from '../people/mergePeople';
import { splitPerson } from '../people/splitPerson';
import {
  ANNA,
  type PeopleWorld,
  peopleWorld,
  type TestWorkspace,
} from '../people/testing/peopleWorld.fixture';
import { listDoubtful } from './listDoubtful';
import { readIdentityHealth } from './readIdentityHealth';

let world: PeopleWorld;
let here: TestWorkspace;
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString();
const health = (scope = here.scope) => readIdentityHealth(world.deps, scope);

beforeAll(async () => {
  world = await peopleWorld();
  here = await world.newWorkspace();
  const identify = (minute: number, userId: string, anonymousId?: string, traits: object = {}) => ({
    type: 'identify',
    userId,
    anonymousId,
    traits,
    timestamp: at(minute),
  });
  const page = (anonymousId: string, place?: string) => ({
    type: 'page',
    anonymousId,
    timestamp: at(0),
    properties: { place },
  });
  await here.send(
    page('w1'),
    identify(1, 'u1', 'w1', { email: 'a@x.it' }),
    { type: 'track', event: 'Order Completed', userId: 'u1', timestamp: at(2) },
    // Refused: the address is another user's already.
    identify(3, 'u2', undefined, { email: 'a@x.it' }),
    identify(4, 'u3', undefined, { email: 'a@x.it' }),
    identify(5, 'u4', undefined, { email: 'a@x.it' }),
    // A tablet of two.
    identify(6, 'u2', 'tablet'),
    identify(7, 'u3', 'tablet'),
    page('tablet', 'Milano'),
    // Nobody claims anything of these.
    page('stranger'),
    { type: 'track', event: 'Call Answered', userId: 'u5', timestamp: at(9) },
  );
  await world.round();
}, 240_000);
afterAll(() => world.close());

it('counts people, identifiers, claims, doubts and shared devices', async () => {
  expect(await health()).toEqual({
    people: 4,
    known: 5,
    identifiers: expect.arrayContaining([
      { kind: 'userId', count: 5 },
      { kind: 'email', count: 1 },
      { kind: 'anonymousId', count: 3 },
    ]),
    mergedPeople: 1,
    merges: 4,
    splits: 0,
    doubtful: [{ reason: 'two_users', claims: 3 }],
    sharedDevices: 1,
    setApart: [],
  });
});

it('lists doubtful claims, latest first, page by page', async () => {
  const list = (cursor?: string, limit = 2) => listDoubtful(world.deps, here.scope, { cursor, limit });
  const first = await list();
  expect(first.items.map(({ claim, doubt }) => [claim.a.value, doubt])).toEqual([
    ['u4', 'two_users'],
    ['u3', 'two_users'],
  ]);
  const second = await list(first.next!);
  expect([second.items.map(({ claim }) => claim.a.value), second.next]).toEqual([['u2'], null]);
  expect((await list(undefined, 3)).next).toBeNull();
  await expect(list('x')).rejects.toMatchObject({ code: 'invalid_cursor' });
});

it('follows decisions', async () => {
  await mergePeople(world.deps, here.scope, { actor: ANNA, id: 'userId:u1', with: 'anonymousId:stranger' });
  const { claim } = (await listDoubtful(world.deps, here.scope, { limit: 1 })).items[0]!;
  await splitPerson(world.deps, here.scope, { actor: ANNA, id: 'userId:u4', link: claim.id });
  await world.round();
  expect(await health()).toMatchObject({
    people: 3,
    merges: 5,
    splits: 1,
    mergedPeople: 1,
    doubtful: expect.arrayContaining([
      { reason: 'two_users', claims: 2 },
      { reason: 'cannot_link', claims: 1 },
    ]),
  });
});

it('names people set apart with their contacts, and whoever may not see them sees none', async () => {
  const person = world.deps.hasherOf(here.id)('userId', 'u5');
  await world.deps.identity.setApart(here.id, [person], [{ person, contacts: 60_000 }]);
  expect((await health()).setApart).toEqual([{ personId: person, name: 'u5', contacts: 1 }]);
  expect((await health(here.at('Milano'))).setApart).toEqual([]);
});

it('shows those limited to places only doubts between people they may see', async () => {
  const doubts = async (...places: string[]) =>
    (await listDoubtful(world.deps, here.at(...places), { limit: 1 })).items;
  expect(await doubts('Milano')).toEqual([]);
  // The other end of the doubts must be there too.
  await here.send({ type: 'page', anonymousId: 'w1', timestamp: at(20), properties: { place: 'Milano' } });
  await world.round();
  expect((await doubts('Milano')).map(({ claim }) => claim.a.value)).toEqual(['u2']);
  expect(await doubts('Roma')).toEqual([]);
});

it('knows nothing of another workspace', async () => {
  const there = await world.newWorkspace();
  expect(await health(there.scope)).toMatchObject({
    people: 0,
    known: 0,
    identifiers: [],
    merges: 0,
    setApart: [],
  });
  expect((await listDoubtful(world.deps, there.scope, { limit: 9 })).items).toEqual([]);
});
