import { createBatchLedger } from '@viaggio/stores/control';
import { createEventLog } from '@viaggio/stores/events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Core, composeCore } from '../../composeCore';
import { acceptItems } from '../../usecases/collect/acceptItems';
import { createHashers } from '../../usecases/collect/hasher';
import { type MapWorld, mapWorld } from '../../usecases/reports/testing/mapWorld.fixture';
import { recoverBatches } from './recoverBatches';

const DAY = 86_400_000;
const TODAY = Date.now();
/** That of the world's server. */
const SECRET = 'a secret of the test';

let world: MapWorld;
let now: number;
let workspace: number;
beforeEach(async () => {
  now = TODAY;
  world = await mapWorld(() => now);
  const [row] = await world.control.query<{ id: number }>(
    "INSERT INTO workspaces (name) VALUES ('Test') RETURNING id",
  );
  workspace = row!.id;
});
afterEach(async () => {
  expect(world.errors).toEqual([]);
  await world.close();
});

/** A message that arrived so many days ago, and whose journeys were made. */
async function arrived(messageId: string, daysAgo: number): Promise<void> {
  now = TODAY - daysAgo * DAY;
  await world.send(workspace, [{ type: 'page', userId: 'anna', messageId }]);
  await world.core.projector.round(false);
}

/** What a start does before anything is let in. */
const recover = () =>
  recoverBatches({
    log: createEventLog(world.events.driver),
    ledger: createBatchLedger(world.control),
    hasherOf: createHashers(SECRET),
  });

const batches = async (): Promise<number> =>
  (await world.control.query<{ n: number }>('SELECT count(*)::int AS n FROM batches'))[0]!.n;

/** The server that is started after the one of this world has ended. */
function nextProcess(): Core {
  now += 10_000;
  const stores = { control: world.control, events: world.events.driver, close: async () => undefined };
  return composeCore(stores, {
    node: 0,
    secret: SECRET,
    now: () => now,
    sellsOf: async () => 'shop',
    onError: (error) => world.errors.push(error),
    onProjected: () => undefined,
  });
}

/** What the table of known messages holds, and the batches whose messages are not in it. */
async function remembered() {
  const [row] = await world.events.driver.query<{ n: string }>('SELECT uniqExact(mh) AS n FROM message_ids');
  const waiting = await world.control.query('SELECT id FROM batches WHERE NOT remembered');
  return { ids: Number(row!.n), waiting: waiting.length };
}

describe('a start after the process ended before it had written message ids', () => {
  it('writes them from the log, so that a retry is a duplicate', async () => {
    // They are written two seconds later: this process will not live so long.
    vi.spyOn(world.core.known, 'write').mockResolvedValue();
    for (const id of ['m1', 'm2', 'm3']) await arrived(id, 0);
    expect(await remembered()).toEqual({ ids: 0, waiting: 3 });
    const next = nextProcess();
    expect(await next.start()).toEqual({ batches: 0, events: 0 });
    expect(await remembered()).toEqual({ ids: 3, waiting: 0 });
    const again = await acceptItems(next.collect, {
      source: { id: 1, workspace, ipPolicy: 'truncate' },
      items: ['m2', 'm4'].map((messageId) => ({ type: 'page', userId: 'anna', messageId })),
      import: 0,
      request: { receivedAt: now },
    });
    expect(again.map(({ outcome }) => outcome)).toEqual(['duplicate', 'stored']);
    await next.stop();
  });

  it('does so for batches that were not even applied', async () => {
    vi.spyOn(world.core.known, 'write').mockResolvedValue();
    await arrived('m1', 0);
    await world.control.query('DELETE FROM batches');
    expect(await recover()).toEqual({ batches: 1, events: 1 });
    expect(await remembered()).toEqual({ ids: 1, waiting: 0 });
  });
});

describe('a start after old batches were forgotten', () => {
  it('finds nothing to apply again', async () => {
    for (const [index, daysAgo] of [20, 3, 2.5, 0.9, 0].entries()) await arrived(`m${index}`, daysAgo);
    await world.core.known.write();
    expect(await world.core.tidy()).toBe(3);
    expect(await recover()).toEqual({ batches: 0, events: 0 });
  });

  it('finds nothing where nothing has come for long', async () => {
    for (const [index, daysAgo] of [40, 31, 30].entries()) await arrived(`m${index}`, daysAgo);
    await world.core.known.write();
    now = TODAY;
    expect(await world.core.tidy()).toBe(1);
    expect(await recover()).toEqual({ batches: 0, events: 0 });
  });

  it('still knows their messages', async () => {
    await arrived('long ago', 9);
    await arrived('today', 0);
    await world.core.known.write();
    expect(await world.core.tidy()).toBe(1);
    const [again] = await world.send(workspace, [{ type: 'page', userId: 'anna', messageId: 'long ago' }]);
    expect(again?.outcome).toBe('duplicate');
    expect(await batches()).toBe(1);
  });
});
