import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPerson } from './findPerson';
import { type PeopleWorld, peopleWorld, type TestWorkspace } from './testing/peopleWorld.fixture';

let world: PeopleWorld;
let here: TestWorkspace;
beforeAll(async () => {
  world = await peopleWorld();
  here = await world.newWorkspace();
}, 240_000);
afterAll(() => world.close());

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString();
const find = (id: string, scope = here.scope) => findPerson(world.deps, scope, id);
const idOf = async (id: string): Promise<string> => (await find(id)).person;
const values = (list: readonly { kind: string; value: string }[]) =>
  list.map(({ kind, value }) => `${kind}:${value}`);

describe('findPerson', () => {
  it('leads from every identifier, in any spelling, and from the person id to one person', async () => {
    await here.send(
      { type: 'page', anonymousId: 'w1', timestamp: at(0) },
      {
        type: 'identify',
        anonymousId: 'w1',
        userId: 'u1',
        timestamp: at(1),
        traits: { email: 'Anna@Example.it', phone: '+39 333 1234567', loyalty_card: 'C-77' },
        context: { externalIds: [{ type: 'crm', id: 'X:9' }] },
      },
    );
    await world.round();
    const person = await idOf('userId:u1');
    for (const id of [
      'email:anna@example.it',
      'email: ANNA@example.it ',
      'phone:+393331234567',
      'card:C-77',
      'anonymousId:w1',
      'custom:crm:X:9',
      person,
    ]) {
      expect(await idOf(id)).toBe(person);
    }
    const found = await find(person);
    expect(values(found.identifiers)).toEqual([
      'userId:u1',
      'email:anna@example.it',
      'phone:+393331234567',
      'card:C-77',
      'anonymousId:w1',
      'custom:crm:X:9',
    ]);
    expect([found.known, found.redirectedFrom]).toEqual([true, null]);
  });

  it('finds whom no claim names: a visitor, a user, an address', async () => {
    await here.send(
      { type: 'page', anonymousId: 'lonely' },
      { type: 'track', event: 'Order Completed', userId: 'alone' },
      { type: 'track', event: 'Newsletter Opened', context: { traits: { email: 'only@example.it' } } },
      { type: 'identify', traits: { email: 'said@example.it', name: 'Said' } },
    );
    const visitor = await find('anonymousId:lonely');
    expect([visitor.known, values(visitor.identifiers)]).toEqual([false, ['anonymousId:lonely']]);
    expect(values((await find(visitor.person)).identifiers)).toEqual(['anonymousId:lonely']);
    expect(values((await find((await find('userId:alone')).person)).identifiers)).toEqual(['userId:alone']);
    const address = await find('email:only@example.it');
    expect([address.known, values(address.identifiers)]).toEqual([true, ['email:only@example.it']]);
    // The log holds only the hash of that address; of the other one the profile tells.
    expect((await find(address.person)).identifiers).toEqual([]);
    expect((await find(address.person)).known).toBe(true);
    const said = await find((await find('email:said@example.it')).person);
    expect(values(said.identifiers)).toEqual(['email:said@example.it']);
  });

  it('leads former ids to whom they belong to now', async () => {
    await here.send({ type: 'page', anonymousId: 'w2', timestamp: at(0) });
    const former = await idOf('anonymousId:w2');
    await here.send({ type: 'identify', anonymousId: 'w2', userId: 'u2', timestamp: at(1) });
    await world.round();
    const found = await find(former);
    expect([found.person, found.redirectedFrom]).toEqual([await idOf('userId:u2'), former]);
    expect(found.person).not.toBe(former);
    expect((await find('anonymousId:w2')).redirectedFrom).toBeNull();
  });

  it('leads from a shared browser to its last user', async () => {
    await here.send(
      { type: 'identify', anonymousId: 'kiosk', userId: 'first', timestamp: at(0) },
      { type: 'identify', anonymousId: 'kiosk', userId: 'last', timestamp: at(5) },
    );
    await world.round();
    expect(await idOf('anonymousId:kiosk')).toBe(await idOf('userId:last'));
    expect((await find('userId:first')).owned).toEqual(
      expect.arrayContaining([expect.objectContaining({ until: Date.parse(at(5)) })]),
    );
  });

  it.each([
    'userId:nobody',
    'email:not an address',
    'userId:null',
    'nonsense',
    'unknown:x',
    '0',
    '12345',
    '9223372036854775808',
    '99999999999999999999',
    "1' OR '1'='1",
    'custom:crm',
  ])('knows nobody called %s', async (id) => {
    await expect(find(id)).rejects.toMatchObject({ code: 'person_not_found', status: 404 });
  });

  it('knows nobody of another workspace, by identifier or by id', async () => {
    const there = await world.newWorkspace();
    const person = await idOf('userId:u1');
    for (const id of ['userId:u1', person, 'anonymousId:lonely', await idOf('anonymousId:lonely')]) {
      await expect(find(id, there.scope)).rejects.toMatchObject({ code: 'person_not_found' });
    }
  });

  it('shows those limited to places only people with a contact there while the source was theirs', async () => {
    const visit = (userId: string, place: string) => ({
      type: 'track',
      event: 'Store Visited',
      userId,
      timestamp: at(9),
      properties: { place },
    });
    await here.send(visit('milanese', 'Milano'), visit('romano', 'Roma'));
    await here.send(
      { type: 'identify', anonymousId: 'till', userId: 'early', timestamp: at(0) },
      { type: 'identify', anonymousId: 'till', userId: 'late', timestamp: at(5) },
      { ...visit('', 'Milano'), userId: undefined, anonymousId: 'till', timestamp: at(2) },
    );
    await world.round();
    expect((await find('userId:milanese', here.at('Milano'))).person).toBe(await idOf('userId:milanese'));
    expect((await find('userId:milanese', here.at('Roma', 'Milano'))).person).toBeDefined();
    expect((await find('userId:early', here.at('Milano'))).person).toBe(await idOf('userId:early'));
    for (const id of ['userId:romano', 'userId:late', 'userId:u1', 'anonymousId:till']) {
      await expect(find(id, here.at('Milano'))).rejects.toMatchObject({
        code: 'person_not_found',
        status: 404,
      });
    }
  });
});
