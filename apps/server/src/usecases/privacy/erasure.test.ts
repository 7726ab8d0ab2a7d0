import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginErasure } from './beginErasure';
import { runErasure } from './runErasure';
import { ANNA, type PrivacyWorld, privacyWorld } from './testing/privacyWorld.fixture';

const DAY_MS = 86_400_000;
const IDENTIFIERS = {
  userId: 'customer-anna-7731',
  email: 'anna.verdi@posta-privata.example',
  phone: '+393331239876',
  anonymousId: 'browser-5f0e-anna-91c2',
} as const;
const ALL = [...Object.values(IDENTIFIERS), '+39 333 123 9876', 'Anna Verdi'];
const AGO = new Date(Date.now() - 5 * DAY_MS).toISOString();

const annaItems = [
  {
    type: 'identify',
    messageId: 'm-identify',
    userId: IDENTIFIERS.userId,
    anonymousId: IDENTIFIERS.anonymousId,
    timestamp: AGO,
    traits: { email: IDENTIFIERS.email, phone: '+39 333 123 9876', name: 'Anna Verdi' },
  },
  {
    type: 'page',
    messageId: 'm-page',
    anonymousId: IDENTIFIERS.anonymousId,
    timestamp: AGO,
    properties: { url: 'https://shop.example/a' },
  },
  {
    type: 'track',
    event: 'Order Completed',
    messageId: 'm-order',
    userId: IDENTIFIERS.userId,
    timestamp: AGO,
    properties: { revenue: 40, order_id: 'O-1' },
  },
  {
    type: 'track',
    event: 'Review Posted',
    messageId: 'm-review',
    userId: IDENTIFIERS.userId,
    timestamp: AGO,
    properties: { rating: 5, text: `scrivetemi a ${IDENTIFIERS.email}` },
  },
];

let world: PrivacyWorld;
let workspace: number;

async function request(said: string) {
  const made = await world.deps.requests.create({
    workspace,
    kind: 'erasure',
    said,
    identifier: '1',
    receivedAt: Date.now(),
    dueAt: Date.now() + 30 * DAY_MS,
    note: `asked by ${IDENTIFIERS.email}`,
    purposes: [],
    changes: {},
    by: ANNA,
  });
  const check = { at: Date.now(), by: 'member:user-anna', method: 'document', note: '' } as const;
  await world.deps.requests.check(workspace, made.id, check);
  return made;
}

const rows = async (table: string): Promise<number> =>
  Number(
    (
      await world.events.query<{ n: string }>(
        `SELECT count() AS n FROM ${table} WHERE workspace = {w:UInt32}`,
        {
          w: workspace,
        },
      )
    )[0]!.n,
  );

beforeAll(async () => {
  world = await privacyWorld();
  workspace = await world.newWorkspace();
  await world.send(workspace, [
    ...annaItems,
    // A refused event of hers, and events of others that mention her.
    { type: 'trak', messageId: 'm-bad', userId: IDENTIFIERS.userId, email: IDENTIFIERS.email },
    {
      type: 'track',
      event: 'Referral Shared',
      messageId: 'm-friend',
      userId: 'bruno',
      timestamp: AGO,
      properties: { friend: IDENTIFIERS.email },
    },
    { type: 'page', messageId: 'm-other', userId: 'bruno', timestamp: AGO },
    // Her husband signs in elsewhere with her address: a link that is refused.
    {
      type: 'identify',
      messageId: 'm-husband',
      userId: 'carlo',
      timestamp: new Date().toISOString(),
      traits: { email: IDENTIFIERS.email, name: 'Carlo' },
    },
  ]);
  await world.project();
  await world.control.query(
    "INSERT INTO people_lists (workspace, name, kind, created_by) VALUES ($1, 'L', 'email', '')",
    [workspace],
  );
  await world.control.query(
    `INSERT INTO people_list_entries SELECT 1, id FROM identifiers WHERE workspace = $1 AND kind = 'email'`,
    [workspace],
  );
  // A member said that it is one person, and that many share the address.
  for (const into of [
    'confirmed_people (workspace, identifier, created_by)',
    'cannot_links (workspace, a, b, created_by)',
  ]) {
    const ids = into.includes(' a,') ? 'id, id' : 'id';
    await world.control.query(
      `INSERT INTO ${into} SELECT workspace, ${ids}, '' FROM identifiers WHERE workspace = $1 AND kind = 'email'`,
      [workspace],
    );
  }
  await world.control.query(
    "INSERT INTO date_notes (workspace, first_day, last_day, text, kind, made_by) VALUES ($1, '2026-01-01', '2026-01-01', $2, 'other', '')",
    [workspace, `ask ${IDENTIFIERS.email}.`],
  );
}, 120_000);
afterAll(async () => {
  expect(world.errors).toEqual([]);
  await world.close();
});

describe('erasing a person', () => {
  it('is preceded by data that a search of the disk finds', async () => {
    expect(world.filesWith(ALL).length).toBeGreaterThan(3);
    expect(await rows('quarantine')).toBe(1);
    expect(await rows('signals')).toBeGreaterThan(0);
  });

  it('takes everything, leaves others, and nothing of it is left in any byte of either store', async () => {
    const made = await request(`email:${IDENTIFIERS.email}`);
    await beginErasure(world.deps, { workspace, actor: ANNA }, String(made.id));
    const begun = (await world.deps.requests.running())[0]!;
    expect(begun.work?.counts).toMatchObject({
      events: 4,
      quarantined: 1,
      listEntries: 1,
      mentioned: 2,
      written: 2,
    });
    expect(begun.work?.staysOut).toMatchObject([{ kind: 'userId', reason: 'two_users' }]);
    const started = performance.now();
    await runErasure(world.deps, begun);
    console.info(`erased in ${Math.round(performance.now() - started)} ms`);
    const done = await world.deps.requests.find(workspace, made.id);
    expect(done).toMatchObject({
      state: 'done',
      said: '',
      note: '',
      receipt: { notForced: [], staysOut: 1 },
    });
    expect(Object.values(done!.receipt!.left).every((n) => n === 0)).toBe(true);
    expect(await rows('events')).toBe(3);
    expect(await rows('quarantine')).toBe(0);
    const decided = await world.control.query<{ n: number }>(
      `SELECT (SELECT count(*) FROM confirmed_people) + (SELECT count(*) FROM cannot_links) AS n`,
    );
    expect(Number(decided[0]!.n)).toBe(0);
    await world.project();
    expect(world.filesWith(ALL)).toEqual([]);
    const [parts] = await world.events.query<{ n: string }>(
      'SELECT count() AS n FROM system.parts WHERE active = 0 AND database = currentDatabase()',
    );
    expect(Number(parts!.n)).toBe(0);
  }, 120_000);

  it('whom a retry or a file imported again does not bring back', async () => {
    const outcomes = await world.send(workspace, [
      ...annaItems,
      {
        type: 'track',
        event: 'Store Visited',
        messageId: 'new',
        properties: { phone: '0039' },
        context: { traits: { phone: '+39 333 1239876' } },
      },
      { type: 'trak', userId: IDENTIFIERS.userId },
      { type: 'page', userId: 'bruno', messageId: 'fine' },
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      ...annaItems.map(() => 'erased'),
      'erased',
      'erased',
      'stored',
    ]);
    const again = await world.send(
      workspace,
      [{ type: 'identify', userId: 'crm-9', traits: { email: IDENTIFIERS.email.toUpperCase() } }],
      { import: 1 },
    );
    await world.project();
    expect(again.map(({ outcome }) => outcome)).toEqual(['stored']);
    expect(world.filesWith(ALL)).toEqual([]);
    const named = await world.control.query('SELECT value FROM identifiers WHERE workspace = $1', [
      workspace,
    ]);
    expect(named.map(({ value }) => value)).not.toContain(IDENTIFIERS.email);
  });
});

describe('an erasure that is cut off', () => {
  const DORA = ['customer-dora-5512', 'dora.neri@posta-privata.example'];
  const steps = [
    'inEvents.erase',
    'inControl.erase',
    'inControl.mask',
    'requests.strip',
    'inEvents.purge',
    'inControl.purge',
  ] as const;

  /** The same, but for a step after which it ends as if the process had been killed. */
  function cutAfter(step: (typeof steps)[number]) {
    const [room, name] = step.split('.') as ['inEvents', 'erase'];
    const cut = async (...given: unknown[]): Promise<never> => {
      await (world.deps[room][name] as (...all: unknown[]) => Promise<unknown>)(...given);
      throw new Error('killed');
    };
    return { ...world.deps, [room]: { ...world.deps[room], [name]: cut } };
  }

  it('is gone on with by the next process, from wherever it was, and ends as if nothing had happened', async () => {
    await world.send(workspace, [
      { type: 'identify', userId: DORA[0], messageId: 'd-1', traits: { email: DORA[1] } },
      {
        type: 'track',
        event: 'Order Completed',
        userId: DORA[0],
        messageId: 'd-2',
        properties: { revenue: 9 },
      },
      {
        type: 'track',
        event: 'Referral Shared',
        userId: 'bruno',
        messageId: 'd-3',
        properties: { friend: DORA[1] },
      },
    ]);
    await world.project();
    const made = await request(`userId:${DORA[0]}`);
    await beginErasure(world.deps, { workspace, actor: ANNA }, String(made.id));
    for (const step of steps) {
      const [running] = await world.deps.requests.running();
      await expect(runErasure(cutAfter(step), running!)).rejects.toThrow('killed');
    }
    const [left] = await world.deps.requests.running();
    await runErasure(world.deps, left!);
    expect(await world.deps.requests.find(workspace, made.id)).toMatchObject({
      state: 'done',
      receipt: { counts: { events: 2, mentioned: 1 } },
    });
    await world.project();
    expect(world.filesWith(DORA)).toEqual([]);
  }, 240_000);
});
