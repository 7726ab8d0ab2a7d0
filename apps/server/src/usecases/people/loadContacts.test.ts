import type { TimelineRow } from '@viaggio/domain/ports/timeline';
import { orderContacts } from '@viaggio/domain/projection';
import { splitSessions } from '@viaggio/domain/sessions';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ContactsRequest } from './contactsRequest';
import { findPerson } from './findPerson';
import { type LoadedContact, loadContacts } from './loadContacts';
import { DAY, type PeopleWorld, peopleWorld, type TestWorkspace } from './testing/peopleWorld.fixture';

let world: PeopleWorld;
let here: TestWorkspace;
beforeAll(async () => {
  world = await peopleWorld();
  here = await world.newWorkspace();
}, 240_000);
afterAll(() => world.close());

const START = Date.now() - 20 * DAY;

/** Contacts close together and far apart, at one millisecond, alone and in visits, on three channels; some twice. */
const story = fc.array(
  fc.record({
    pause: fc.constantFrom(0, 0, 1_000, 600_000, 1_800_000, 1_800_001, 7_200_000),
    event: fc.constantFrom(
      'Product Viewed',
      'Call Answered',
      'Store Visited',
      'Review Posted',
      'Email Opened',
      'Odd',
    ),
    copied: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 1, maxLength: 25 },
);

let stories = 0;

/** Sends the story of somebody new; doubles some of it as a second writer would; returns what to ask for. */
async function tell(
  contacts: typeof story extends fc.Arbitrary<infer S> ? S : never,
): Promise<ContactsRequest> {
  const userId = `teller-${stories++}`;
  let time = START;
  const items = contacts.map(({ pause, event }) => {
    time += pause;
    return { type: 'track', event, userId, timestamp: new Date(time).toISOString() };
  });
  await here.send(...items);
  await here.send({
    type: 'identify',
    userId,
    anonymousId: `w-${userId}`,
    timestamp: new Date(START).toISOString(),
  });
  await world.events.driver.command(
    `INSERT INTO events SELECT * REPLACE (seq + 5000 AS seq, received + INTERVAL 5 SECOND AS received,
       ts + INTERVAL 20 MINUTE AS ts) FROM events
     WHERE workspace = {workspace:UInt32} AND user_id = {userId:String} AND type = 'track'
       AND has({copied:Array(UInt64)}, toUInt64(rowNumberInAllBlocks()))`,
    { workspace: here.id, userId, copied: contacts.flatMap(({ copied }, i) => (copied === 0 ? [i] : [])) },
  );
  if (stories % 2 === 0) await world.round();
  const { person, owned } = await findPerson(world.deps, here.scope, `userId:${userId}`);
  const { catalogue } = await world.deps.definitionsOf(here.id);
  return {
    workspace: here.id,
    person,
    owned,
    catalogue: catalogue.touchpoints,
    before: undefined,
    limit: 500,
    inVisits: true,
  };
}

async function allPages(request: ContactsRequest, window: number): Promise<LoadedContact[]> {
  const pages: LoadedContact[] = [];
  let before = request.before;
  for (;;) {
    const page = await loadContacts(world.deps.timelines, { ...request, before }, window);
    pages.push(...page.contacts);
    if (!page.last) return pages;
    before = page.last;
  }
}

/** What a timeline is, told slowly: everything in order, each message once, in visits; latest first. */
async function tellSlowly(request: ContactsRequest): Promise<{ row: string; visit: string | null }[]> {
  const rows = await world.deps.timelines.readRows({ ...request, limit: 10_000 });
  const touchpoints = await world.deps.timelines.classify(request, rows);
  const ordered = orderContacts(rows as never[]) as unknown as TimelineRow[];
  const kinds = ordered.map(({ time, sequence }) => {
    const touchpoint = request.catalogue.find(({ number }) => number === touchpoints.get(sequence));
    return {
      time,
      contact: touchpoint?.contact ?? 'direct',
      setting: touchpoint?.setting ?? 'online',
    } as const;
  });
  const visits = new Map<number, string>();
  for (const { alone, contacts } of splitSessions(kinds)) {
    for (const index of contacts) if (!alone) visits.set(index, ordered[contacts[0]!]!.messageHash);
  }
  return ordered.map((row, i) => ({ row: row.sequence, visit: visits.get(i) ?? null })).reverse();
}

it('gives the whole in pages of any size, from windows of any size: all of it, once, in the same visits', async () => {
  await fc.assert(
    fc.asyncProperty(
      story,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      async (contacts, limit, window) => {
        const request = await tell(contacts);
        const pages = await allPages({ ...request, limit }, window);
        const told = pages.map(({ row, visit }) => ({ row: row.sequence, visit }));
        expect(told).toEqual(await tellSlowly(request));
        expect(pages).toEqual(await allPages(request, 700));
        const calls = await allPages({ ...request, limit, channels: ['phone', 'store'] }, window);
        expect(calls).toEqual(pages.filter(({ row }) => ['phone', 'store'].includes(row.channel)));
      },
    ),
    { numRuns: 25 },
  );
  // The stories did hold copies, or leaving them out was not tried.
  const [copies] = await world.events.driver.query<{ n: string }>(
    'SELECT count() - uniqExact(mh) AS n FROM events WHERE workspace = {workspace:UInt32}',
    { workspace: here.id },
  );
  expect(Number(copies!.n)).toBeGreaterThan(5);
}, 300_000);
