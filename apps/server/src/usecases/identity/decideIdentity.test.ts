import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPeople } from '../people/listPeople';
import {
  ANNA,
  type PeopleWorld,
  peopleWorld,
  type TestWorkspace,
} from '../people/testing/peopleWorld.fixture';
import { CONTACTS_LIMIT } from '../projection/projectPeople';
import { decideIdentity, previewShared, takeBackVerdict } from './decideIdentity';
import { listDoubtful } from './listDoubtful';
import { listSuspects } from './listSuspects';
import { readIdentityHealth } from './readIdentityHealth';

let world: PeopleWorld;
const BROWSERS = 22;
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString();
const identify = (minute: number, anonymousId: string, who: object) => ({
  type: 'identify',
  anonymousId,
  timestamp: at(minute),
  ...who,
});
const shop = { traits: { email: 'info@shop.example' } };

beforeAll(async () => {
  world = await peopleWorld();
}, 240_000);
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await world.close();
});

/** A till that gives everybody the shop's own address, and a tablet of two customers. */
async function newShop(): Promise<TestWorkspace> {
  const here = await world.newWorkspace();
  await here.send(
    ...Array.from({ length: BROWSERS }, (_, i) => identify(i, `w${i}`, shop)),
    ...Array.from({ length: BROWSERS }, (_, i) => ({
      type: 'page',
      anonymousId: `w${i}`,
      timestamp: at(i),
      properties: { place: i === 0 ? 'Milano' : 'Roma' },
    })),
    identify(30, 'tablet', { userId: 'u1', traits: { email: 'u1@x.example' } }),
    identify(31, 'tablet', { userId: 'u2' }),
    { type: 'page', anonymousId: 'tablet', timestamp: at(32) },
  );
  await world.round();
  return here;
}

const decide = (here: TestWorkspace, id: string, verdict: 'one' | 'shared', scope = here.scope) =>
  decideIdentity(world.deps, scope, { actor: ANNA, id, verdict });
const takeBack = (here: TestWorkspace, id: string) =>
  takeBackVerdict(world.deps, here.scope, { actor: ANNA, id });
const suspects = (here: TestWorkspace, scope = here.scope) => listSuspects(world.deps, scope);
const idOf = (here: TestWorkspace, kind: 'email' | 'anonymousId' | 'userId', value: string) =>
  world.deps.hasherOf(here.id)(kind, value);
/** Whose each identifier is. */
async function peopleOf(here: TestWorkspace) {
  const rows = await world.control.query<{ value: string; people: string[] }>(
    `SELECT i.value, array_agg(coalesce(i.person, o.person)::text ORDER BY o.from_ms) AS people FROM identifiers i
     LEFT JOIN ownerships o ON o.workspace = i.workspace AND o.identifier = i.id
     WHERE i.workspace = $1 GROUP BY i.value ORDER BY i.value`,
    [here.id],
  );
  return new Map(rows.map(({ value, people }) => [value, people]));
}
const journeys = async (here: TestWorkspace) =>
  (await listPeople(world.deps, here.scope, { sort: 'recent', limit: 100 })).items.length;

describe('what is too much for one person', () => {
  it('is listed with what holds it together, and devices with those who use them', async () => {
    const here = await newShop();
    const { giants, devices, decided } = await suspects(here);
    expect(giants).toMatchObject([
      {
        name: 'info@shop.example',
        setApart: false,
        contacts: BROWSERS,
        kinds: [
          { kind: 'anonymousId', count: BROWSERS },
          { kind: 'email', count: 1 },
        ],
      },
    ]);
    expect(giants[0]!.joiners).toMatchObject([{ value: 'info@shop.example', joins: BROWSERS }]);
    expect(devices).toMatchObject([{ identifier: { value: 'tablet' }, users: 2 }]);
    expect(devices[0]!.people.map(({ name }) => name).sort()).toEqual(['u1@x.example', 'u2']);
    expect(decided).toEqual([]);
  });

  it('falls apart when somebody says that many share it; that lasts whatever arrives, until it is taken back', async () => {
    const here = await newShop();
    const before = await peopleOf(here);
    const preview = await previewShared(world.deps, here.scope, 'email:info@shop.example');
    expect(preview).toMatchObject({ cuts: BROWSERS, records: BROWSERS + 1 });
    expect(await peopleOf(here)).toEqual(before);

    await decide(here, 'email:info@shop.example', 'shared');
    await world.round();
    expect(new Set([...(await peopleOf(here)).values()].flat()).size).toBe(BROWSERS + 3);
    expect(await journeys(here)).toBe(BROWSERS + 1);
    // Later claims, and earlier ones that come late.
    await here.send(identify(40, 'w99', shop), identify(-9, 'w98', shop), identify(41, 'w0', shop));
    await world.round();
    const after = await peopleOf(here);
    const email = idOf(here, 'email', 'info@shop.example');
    expect([...after].filter(([, people]) => people.includes(email))).toEqual([
      ['info@shop.example', [email]],
    ]);
    expect((await suspects(here)).giants).toEqual([]);
    expect((await suspects(here)).decided).toMatchObject([
      { identifier: { id: email, kind: 'email' }, verdict: 'shared', by: 'Anna' },
    ]);
    // Decided: no doubt any more, and no pair that somebody split.
    expect((await listDoubtful(world.deps, here.scope, { limit: 9 })).items).toEqual([]);
    expect(await readIdentityHealth(world.deps, here.scope)).toMatchObject({ splits: 0, doubtful: [] });

    await takeBack(here, email);
    await world.round();
    const again = await peopleOf(here);
    for (const [value, people] of before) expect(again.get(value)).toEqual(people);
    expect(again.get('w98')).toEqual([email]);
    expect((await suspects(here)).decided).toEqual([]);
    expect(await journeys(here)).toBe(2);
    const audit = await world.control.query<{ action: string }>(
      "SELECT action FROM audit WHERE workspace = $1 AND action LIKE 'identity.%' ORDER BY id",
      [here.id],
    );
    expect(audit.map(({ action }) => action)).toEqual(['identity.shared', 'identity.taken_back']);
  });

  it('stays one when somebody says so, and is asked about no more, also when it grows', async () => {
    const here = await newShop();
    const { personId } = (await suspects(here)).giants[0]!;
    await decide(here, personId, 'one');
    await here.send(identify(50, 'w50', shop));
    await world.round();
    const found = await suspects(here);
    expect(found.giants).toEqual([]);
    expect(found.decided).toMatchObject([{ verdict: 'one', by: 'Anna', person: { personId } }]);
    expect(await world.deps.identity.confirmedAmong(here.id, [personId, '7'])).toEqual(new Set([personId]));
    await takeBack(here, found.decided[0]!.identifier.id);
    expect((await suspects(here)).giants).toMatchObject([{ personId }]);
  });

  it('brings into the journeys who was set apart for the contacts, and takes them out again', async () => {
    const here = await world.newWorkspace();
    const contacts = CONTACTS_LIMIT + 1;
    for (let from = 0; from < contacts; from += 10_000) {
      const size = Math.min(10_000, contacts - from);
      await here.send(
        ...Array.from({ length: size }, (_, i) => ({
          type: 'page',
          userId: 'eager',
          timestamp: at(from + i),
        })),
      );
    }
    await world.round();
    const person = idOf(here, 'userId', 'eager');
    expect((await suspects(here)).giants).toMatchObject([{ personId: person, setApart: true, joiners: [] }]);
    expect(await journeys(here)).toBe(0);
    await decide(here, person, 'one');
    await world.round();
    expect(await suspects(here)).toMatchObject({ giants: [], decided: [{ person: { personId: person } }] });
    expect(await journeys(here)).toBe(1);
    await takeBack(here, person);
    await world.round();
    expect((await suspects(here)).giants).toMatchObject([{ personId: person, setApart: true }]);
    expect(await journeys(here)).toBe(0);
  }, 240_000);

  it('of a device makes one of all who used it, and two again when it is taken back', async () => {
    const here = await newShop();
    const before = await peopleOf(here);
    await decide(here, 'anonymousId:tablet', 'one');
    await here.send(identify(60, 'tablet', { userId: 'u2' }), identify(61, 'tablet', { userId: 'u1' }));
    await world.round();
    const [u1] = (await peopleOf(here)).get('u1')!;
    for (const value of ['u2', 'tablet']) expect((await peopleOf(here)).get(value)).toEqual([u1]);
    const tablet = idOf(here, 'anonymousId', 'tablet');
    const found = await suspects(here);
    expect(found.devices).toEqual([]);
    expect(found.decided).toMatchObject([{ identifier: { id: tablet }, verdict: 'one' }]);
    await takeBack(here, tablet);
    await world.round();
    const after = await peopleOf(here);
    for (const value of ['u1', 'u2']) expect(after.get(value)).toEqual(before.get(value));
    expect((await suspects(here)).devices).toMatchObject([{ users: 2 }]);
  });

  it('of a device makes it nobody’s: what is done on it is of neither', async () => {
    const here = await newShop();
    await decide(here, 'anonymousId:tablet', 'shared');
    await here.send(identify(70, 'tablet', { userId: 'u3' }));
    await world.round();
    const people = await peopleOf(here);
    expect(people.get('tablet')).toEqual([idOf(here, 'anonymousId', 'tablet')]);
    expect(people.get('u1')).not.toEqual(people.get('u2'));
    expect((await suspects(here)).devices).toEqual([]);
  });

  it('has one decision at a time: the later takes the earlier back', async () => {
    const here = await newShop();
    await decide(here, 'anonymousId:tablet', 'one');
    await decide(here, 'anonymousId:tablet', 'shared');
    expect((await suspects(here)).decided).toMatchObject([{ verdict: 'shared' }]);
    const people = await peopleOf(here);
    expect(people.get('u1')).not.toEqual(people.get('u2'));
  });
});

describe('decisions', () => {
  it('are of what claims name, and are found to be taken back', async () => {
    const here = await newShop();
    await here.send({ type: 'page', anonymousId: 'stranger', timestamp: at(0) });
    await world.round();
    await expect(decide(here, 'anonymousId:stranger', 'shared')).rejects.toMatchObject({
      code: 'identifier_unknown',
    });
    await expect(decide(here, 'email:nobody@x.example', 'shared')).rejects.toMatchObject({
      code: 'person_not_found',
    });
    for (const id of ['7', 'x', idOf(here, 'userId', 'u1')]) {
      await expect(takeBack(here, id)).rejects.toMatchObject({ status: 404 });
    }
  });

  it('are not for those who may not see all whom they concern, nor of another workspace', async () => {
    const here = await newShop();
    const milano = here.at('Milano');
    expect(await suspects(here, milano)).toMatchObject({
      giants: [{ name: 'info@shop.example' }],
      devices: [],
    });
    await expect(decide(here, 'anonymousId:tablet', 'shared', milano)).rejects.toMatchObject({ status: 404 });
    const there = await world.newWorkspace();
    expect(await suspects(there)).toEqual({ giants: [], devices: [], decided: [] });
    await expect(
      decide(here, idOf(here, 'email', 'info@shop.example'), 'shared', there.scope),
    ).rejects.toMatchObject({ status: 404 });
  });
});
