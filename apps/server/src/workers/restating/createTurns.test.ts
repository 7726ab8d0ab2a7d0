import { setTimeout as sleep } from 'node:timers/promises';
import { createAccessControl } from '@viaggio/stores/control';
import { testDatabase } from '@viaggio/stores/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTurns, type Turns } from './createTurns';

let database: Awaited<ReturnType<typeof testDatabase>>;
let control: ReturnType<typeof createAccessControl>;
/** Of two nodes. */
let one: Turns;
let other: Turns;
beforeAll(async () => {
  database = await testDatabase();
  control = createAccessControl(database);
  one = createTurns(control);
  other = createTurns(createAccessControl(database));
});
afterAll(() => database.close());

/** Work that lasts until it is told to end. */
function lasting() {
  let end = (): void => undefined;
  let began = (): void => undefined;
  const running = new Promise<void>((resolve) => {
    began = resolve;
  });
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = (): Promise<void> => {
    began();
    return over;
  };
  return { work, running, end: () => end() };
}

describe('work without projection', () => {
  it('waits until history has been restated, and lets journeys be made meanwhile', async () => {
    const restating = lasting();
    const restated = one.restating(1, restating.work);
    await restating.running;
    let began = false;
    const undone = other.withoutProjection(1, async () => {
      began = true;
    });
    await sleep(100);
    expect(began).toBe(false);
    expect(await control.alone('projector', async () => 'a round', { wait: false })).toBe('a round');
    restating.end();
    await restated;
    await undone;
    expect(began).toBe(true);
  });

  it('does not wait for another workspace', async () => {
    const restating = lasting();
    const restated = one.restating(1, restating.work);
    await restating.running;
    await other.withoutProjection(2, async () => undefined);
    restating.end();
    await restated;
  });

  it('keeps rounds of the projection away', async () => {
    const undoing = lasting();
    const undone = one.withoutProjection(1, undoing.work);
    await undoing.running;
    expect(await control.alone('projector', async () => 'a round', { wait: false })).toBeUndefined();
    undoing.end();
    await undone;
  });
});
