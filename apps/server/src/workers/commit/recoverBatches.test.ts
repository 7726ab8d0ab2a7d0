import { createBatchLedger } from '@viaggio/stores/control';
import { createEventLog } from '@viaggio/stores/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHashers } from '../../usecases/collect/hasher';
import { type MapWorld, mapWorld } from '../../usecases/reports/testing/mapWorld.fixture';
import { recoverBatches } from './recoverBatches';

const DAY = 86_400_000;
const TODAY = Date.now();

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
    hasherOf: createHashers('a secret of the test'),
  });

const batches = async (): Promise<number> =>
  (await world.control.query<{ n: number }>('SELECT count(*)::int AS n FROM batches'))[0]!.n;

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
