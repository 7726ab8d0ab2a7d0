import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPerson } from './findPerson';
import { listLinks } from './listLinks';
import { mergePeople, previewMergePeople } from './mergePeople';
import { readPerson } from './readPerson';
import { readTimeline } from './readTimeline';
import { previewSplitPerson, splitPerson } from './splitPerson';
import { ANNA, DAY, type PeopleWorld, peopleWorld, type TestWorkspace } from './testing/peopleWorld.fixture';

let world: PeopleWorld;
let here: TestWorkspace;
beforeAll(async () => {
  world = await peopleWorld();
}, 240_000);
afterAll(() => world.close());
beforeEach(async () => {
  here = await world.newWorkspace();
});

const START = Date.now() - 10 * DAY;
const at = (minute: number): string => new Date(START + minute * 60_000).toISOString();
const identify = (minute: number, userId: string, anonymousId?: string, traits: object = {}) => ({
  type: 'identify',
  userId,
  anonymousId,
  timestamp: at(minute),
  traits,
});
const page = (minute: number, anonymousId: string, place?: string) => ({
  type: 'page',
  anonymousId,
  timestamp: at(minute),
  properties: { place },
});
const order = (minute: number, userId: string, total: number) => ({
  type: 'track',
  event: 'Order Completed',
  userId,
  timestamp: at(minute),
  properties: { total },
});

const idOf = async (id: string) => (await findPerson(world.deps, here.scope, id)).person;
const links = (id: string) => listLinks(world.deps, here.scope, id);
const linkOf = async (id: string, value: string) =>
  (await links(id)).links.find(({ claim }) => claim.b.value === value)!.claim.id;
const merge = (id: string, other: string) =>
  mergePeople(world.deps, here.scope, { actor: ANNA, id, with: other });
const split = async (id: string, value: string) =>
  splitPerson(world.deps, here.scope, { actor: ANNA, id, link: await linkOf(id, value) });
const contacts = async (id: string) =>
  (await readTimeline(world.deps, here.scope, { id, limit: 100 })).items.length;
const journeys = async () =>
  Object.fromEntries(
    (
      await world.events.driver.query<{ person: string; n: string }>(
        'SELECT person, length(t) AS n FROM journeys FINAL WHERE workspace = {workspace:UInt32}',
        { workspace: here.id },
      )
    ).map(({ person, n }) => [person, Number(n)]),
  );
const audit = () =>
  world.control.query<{ action: string; actor: string; target: string }>(
    'SELECT action, actor, target FROM audit WHERE workspace = $1 ORDER BY id',
    [here.id],
  );
const values = (list: readonly { kind: string; value: string }[]) => list.map(({ value }) => value);

describe('merging two people', () => {
  it('shows what it would give, changes nothing, then gives just that', async () => {
    await here.send(
      identify(0, 'u1', 'w1', { name: 'Anna', email: 'anna@x.it' }),
      order(1, 'u1', 50),
      identify(0, 'u2', 'w2', { name: 'Anna R.' }),
      order(2, 'u2', 30),
      page(3, 'w2'),
    );
    await world.round();
    const [one, two] = [await idOf('userId:u1'), await idOf('userId:u2')];
    const preview = await previewMergePeople(world.deps, here.scope, {
      actor: ANNA,
      id: 'userId:u1',
      with: 'anonymousId:w2',
    });
    expect(preview.before).toMatchObject([
      { personId: one, name: 'Anna', contacts: 1, orders: 1, revenue: 50 },
      { personId: two, name: 'Anna R.', contacts: 2, orders: 1, revenue: 30 },
    ]);
    expect(preview.after).toMatchObject({
      contacts: 3,
      orders: 2,
      revenue: 80,
      firstContactAt: Date.parse(at(1)),
      lastContactAt: Date.parse(at(3)),
    });
    expect(values(preview.after.identifiers).toSorted()).toEqual(['anna@x.it', 'u1', 'u2', 'w1', 'w2']);
    expect(await idOf('userId:u2')).toBe(two);
    expect(await audit()).toEqual([]);

    const pokes = world.pokes();
    const merged = await merge('userId:u1', 'userId:u2');
    expect(merged.person).toBe(preview.after.personId);
    expect([await idOf('userId:u1'), await idOf('anonymousId:w2')]).toEqual([merged.person, merged.person]);
    expect(world.pokes()).toBe(pokes + 1);
    // At once in records and timelines; in journeys with the next round.
    expect(await contacts('userId:u2')).toBe(3);
    expect(await readPerson(world.deps, here.scope, 'userId:u2')).toMatchObject({ contacts: 3, revenue: 80 });
    expect(await journeys()).toEqual({ [one]: 1, [two]: 2 });
    await world.round();
    expect(await journeys()).toEqual({ [merged.person]: 3 });
    const former = merged.person === one ? two : one;
    expect((await readPerson(world.deps, here.scope, former)).redirectedFrom).toBe(former);
    expect(await audit()).toEqual([
      { action: 'person.merged', actor: `member:${ANNA.id}`, target: `person:${merged.person}` },
    ]);
  });

  it('takes in people whom no claim names, and those known by a browser alone', async () => {
    await here.send(order(0, 'u1', 10), page(1, 'w1'), page(2, 'w2'));
    await world.round();
    await merge('anonymousId:w1', 'anonymousId:w2');
    await merge('userId:u1', 'anonymousId:w2');
    await world.round();
    expect(await journeys()).toEqual({ [await idOf('userId:u1')]: 3 });
    const addressed = { type: 'track', event: 'Newsletter Opened', context: { traits: { email: 'a@x.it' } } };
    await here.send(addressed);
    await merge('userId:u1', 'email:a@x.it');
    expect(await contacts('email:a@x.it')).toBe(4);
  });

  it('shows its evidence, with who decided', async () => {
    await here.send(order(0, 'u1', 10), order(0, 'u2', 10));
    const { link } = await merge('userId:u1', 'userId:u2');
    const [found] = (await links('userId:u2')).links;
    expect(found).toMatchObject({ claim: { id: link, rule: 'member' }, doubt: null, origin: 'Anna' });
  });

  it('refuses a person with themself, with nobody, and more than one person may hold', async () => {
    await here.send(identify(0, 'u1', 'w1'), order(1, 'u2', 1));
    for (const n of [1, 2, 3]) {
      await here.send(
        identify(n, 'u1', undefined, { email: `a${n}@x.it` }),
        identify(n, 'u2', undefined, { email: `b${n}@x.it` }),
      );
    }
    await world.round();
    await expect(merge('userId:u1', 'anonymousId:w1')).rejects.toMatchObject({
      code: 'cannot_merge_with_itself',
      status: 409,
    });
    await expect(merge('userId:u1', 'userId:none')).rejects.toMatchObject({
      code: 'person_not_found',
      field: 'with',
    });
    await expect(merge('userId:u1', 'userId:u2')).rejects.toMatchObject({
      code: 'merge_not_possible',
      status: 409,
    });
    expect(await audit()).toEqual([]);
    expect(await idOf('userId:u2')).not.toBe(await idOf('userId:u1'));
  });

  it('works on people of this workspace and of places the member may see, only', async () => {
    const there = await world.newWorkspace();
    await there.send(order(0, 'foreign', 1));
    await here.send(
      order(0, 'u1', 1),
      page(0, 'w1', 'Milano'),
      page(0, 'w2', 'Milano'),
      page(0, 'w3', 'Roma'),
    );
    await expect(merge('userId:u1', 'userId:foreign')).rejects.toMatchObject({ code: 'person_not_found' });
    const limited = (id: string, other: string) =>
      mergePeople(world.deps, here.at('Milano'), { actor: ANNA, id, with: other });
    await expect(limited('anonymousId:w1', 'anonymousId:w3')).rejects.toMatchObject({
      code: 'person_not_found',
    });
    await expect(limited('userId:u1', 'anonymousId:w1')).rejects.toMatchObject({ code: 'person_not_found' });
    await limited('anonymousId:w1', 'anonymousId:w2');
    expect(await contacts('anonymousId:w1')).toBe(2);
  });
});

describe('splitting a record', () => {
  beforeEach(async () => {
    await here.send(
      page(0, 'w1'),
      page(1, 'w1'),
      identify(5, 'u1', 'w1', { email: 'anna@x.it' }),
      order(6, 'u1', 50),
    );
    await world.round();
  });

  it('shows the two people and every claim it would cut, changes nothing, then does just that', async () => {
    // The same browser twice: one claim alone would not part them.
    await here.send(identify(20, 'u1', 'w1'));
    await world.round();
    const link = await linkOf('userId:u1', 'w1');
    const request = { actor: ANNA, id: 'userId:u1', link };
    const preview = await previewSplitPerson(world.deps, here.scope, request);
    expect(preview.before).toMatchObject({ contacts: 3, revenue: 50 });
    expect(preview.after.map((side) => [values(side.identifiers), side.contacts, side.revenue])).toEqual([
      [['u1', 'anna@x.it'], 1, 50],
      [['w1'], 2, 0],
    ]);
    expect(preview.cuts.map(({ claim, origin }) => [claim.rule, claim.b.value, origin])).toEqual([
      ['identify', 'w1', 'Site'],
      ['identify', 'w1', 'Site'],
    ]);
    expect(await contacts('anonymousId:w1')).toBe(3);
    expect(await audit()).toEqual([]);

    const { people } = await splitPerson(world.deps, here.scope, request);
    expect(people).toEqual(preview.after.map(({ personId }) => personId));
    expect([await contacts('userId:u1'), await contacts('anonymousId:w1')]).toEqual([1, 2]);
    await world.round();
    expect(await journeys()).toEqual({ [people[0]!]: 1, [people[1]!]: 2 });
    expect(
      (await links('userId:u1')).links.map(({ claim, doubt }) => [claim.b.value, doubt]).toSorted(),
    ).toEqual([
      ['anna@x.it', null],
      ['w1', 'cannot_link'],
      ['w1', 'cannot_link'],
    ]);
    expect((await links('userId:u1')).splits).toMatchObject([
      { a: { value: 'u1' }, b: { value: 'w1' }, by: 'Anna' },
    ]);
    expect((await audit()).map(({ action }) => action)).toEqual(['person.split']);
  });

  it('lasts: later claims, late ones and later contacts change nothing', async () => {
    await split('userId:u1', 'w1');
    await here.send(
      identify(30, 'u1', 'w1'),
      identify(-100, 'u1', 'w1'),
      { type: 'alias', userId: 'u1', previousId: 'w1', anonymousId: 'w1', timestamp: at(40) },
      page(50, 'w1'),
    );
    await world.round();
    expect(await idOf('anonymousId:w1')).not.toBe(await idOf('userId:u1'));
    expect(await journeys()).toEqual({ [await idOf('userId:u1')]: 1, [await idOf('anonymousId:w1')]: 3 });
  });

  it('is undone by merging the two again, which says what it overrules', async () => {
    await split('userId:u1', 'w1');
    await world.round();
    const request = { actor: ANNA, id: 'userId:u1', with: 'anonymousId:w1' };
    const preview = await previewMergePeople(world.deps, here.scope, request);
    expect(preview.overrules).toMatchObject([{ a: { value: 'u1' }, b: { value: 'w1' }, by: 'Anna' }]);
    await mergePeople(world.deps, here.scope, request);
    await world.round();
    expect(await journeys()).toEqual({ [await idOf('userId:u1')]: 3 });
    const { links: all, splits } = await links('userId:u1');
    expect([all.every(({ doubt }) => doubt === null), splits]).toEqual([true, []]);
    // And the other way round once more: decisions follow each other without end.
    await split('userId:u1', 'w1');
    expect(await contacts('anonymousId:w1')).toBe(2);
  });

  it('of a merge takes the merge back', async () => {
    await here.send(order(7, 'u2', 5));
    await world.round();
    const { link } = await merge('userId:u1', 'userId:u2');
    await world.round();
    await splitPerson(world.deps, here.scope, { actor: ANNA, id: 'userId:u2', link });
    await world.round();
    expect(await journeys()).toEqual({ [await idOf('userId:u1')]: 3, [await idOf('userId:u2')]: 1 });
  });

  it('of a shared browser leaves it to its other user', async () => {
    await here.send(identify(20, 'u2', 'w1'), page(25, 'w1'));
    await world.round();
    expect([await contacts('userId:u1'), await contacts('userId:u2')]).toEqual([3, 1]);
    await split('userId:u2', 'w1');
    await world.round();
    expect([await contacts('userId:u1'), await contacts('anonymousId:w1')]).toEqual([4, 4]);
  });

  it('refuses links of others, of nobody, of other workspaces, and those already cut', async () => {
    await here.send(identify(0, 'u9', 'w9'));
    await world.round();
    const link = await linkOf('userId:u1', 'w1');
    const cut = (id: string, which: string) =>
      splitPerson(world.deps, here.scope, { actor: ANNA, id, link: which });
    for (const [id, which] of [
      ['userId:u9', link],
      ['userId:u1', '1'],
      ['userId:u1', 'nonsense'],
      ['userId:u1', '99999999999999999999'],
    ] as const) {
      await expect(cut(id, which)).rejects.toMatchObject({ code: 'link_not_found', status: 404 });
    }
    const there = await world.newWorkspace();
    await there.send(identify(0, 'u1', 'w1'));
    await world.round();
    const foreign = { actor: ANNA, id: 'userId:u1', link };
    await expect(splitPerson(world.deps, there.scope, foreign)).rejects.toMatchObject({
      code: 'link_not_found',
    });
    await cut('userId:u1', link);
    await expect(cut('userId:u1', link)).rejects.toMatchObject({ code: 'link_already_cut', status: 409 });
  });

  it('shows those limited to places no identifier of people they may not see', async () => {
    // Somebody else gave the same address: the claim is refused, and shown to both.
    await here.send(
      page(8, 'w1', 'Milano'),
      identify(9, 'u2', undefined, { email: 'anna@x.it' }),
      order(10, 'u2', 1),
    );
    await world.round();
    const all = await links('userId:u1');
    const seen = await listLinks(world.deps, here.at('Milano'), 'userId:u1');
    const ends = (list: typeof all) =>
      new Set(list.links.flatMap(({ claim }) => [claim.a.value, claim.b.value]));
    expect(ends(all)).toEqual(new Set(['u1', 'anna@x.it', 'w1', 'u2']));
    expect(ends(seen)).toEqual(new Set(['u1', 'anna@x.it', 'w1']));
  });
});
