import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type MapWorld, mapWorld } from '../../usecases/reports/testing/mapWorld.fixture';

/** How long a round takes here; after it a tenth or a half of the time is given to the next. */
const ROUND_MS = 100;
const WATCHED_MS = 3_000;

let world: MapWorld;
let rounds: number[];
beforeAll(async () => {
  world = await mapWorld();
  const { identity } = world.core.projection;
  rounds = [];
  // Asked once in every round.
  vi.spyOn(identity, 'takeDirtyPeople').mockImplementation(async () => {
    rounds.push(performance.now());
    await sleep(ROUND_MS);
    return [];
  });
  world.core.projector.start();
});
afterAll(async () => {
  await world.core.projector.stop();
  await world.close();
  expect(world.errors).toEqual([]);
});

/** Keeps the event loop at work for nine tenths of a time, as collection at its limit does. */
async function work(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const until = performance.now() + 45;
    while (performance.now() < until);
    await sleep(5);
  }
}

/** Rests between the rounds that begin from now on, in milliseconds. */
async function restsDuring(doing: Promise<unknown>): Promise<number[]> {
  rounds.splice(0);
  await doing;
  return rounds.slice(1).map((at, n) => at - rounds[n]! - ROUND_MS);
}

const typical = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

describe('the projector', () => {
  it('rests a quarter of a second when the process has time', async () => {
    const rests = await restsDuring(sleep(WATCHED_MS));
    expect(rests.length).toBeGreaterThan(3);
    expect(typical(rests)).toBeGreaterThan(200);
    expect(typical(rests)).toBeLessThan(700);
  });

  it('rests nine times as long as its round while the process is at its limit, and less again afterwards', async () => {
    await work(1_500);
    const pressed = await restsDuring(work(WATCHED_MS));
    expect(pressed.length).toBeGreaterThan(0);
    expect(Math.min(...pressed)).toBeGreaterThan(8 * ROUND_MS);
    await sleep(1_500);
    expect(typical(await restsDuring(sleep(WATCHED_MS)))).toBeLessThan(700);
  });

  it('does not rest when somebody has decided something, however busy', async () => {
    await work(1_500);
    rounds.splice(0);
    const working = work(1_000);
    while (rounds.length === 0) await sleep(10);
    world.core.projector.poke();
    while (rounds.length === 1) await sleep(10);
    expect(rounds[1]! - rounds[0]!).toBeLessThan(8 * ROUND_MS);
    await working;
  });
});
