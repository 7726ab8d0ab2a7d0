import { expect, test } from 'vitest';
import { rememberAnswers } from './rememberAnswers';

/** A memory with a clock of its own; each answer takes `took` milliseconds and says which of all it is. */
function world(takes: number, staleMs: (took: number) => number = () => 1_500) {
  let took = takes;
  let now = 1_000_000;
  let made = 0;
  let stored = 0;
  const resting: (() => void)[] = [];
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      resting.push(() => {
        now += ms;
        resolve();
      });
    });
  const memory = rememberAnswers<number>({ now: () => now, sleep, staleMs });
  const make = async (): Promise<number> => {
    now += took;
    return ++made;
  };
  return {
    ask: (generation: number, epoch = '0') =>
      memory.read({ key: 'map', generation: () => Math.max(generation, stored), epoch }, make),
    /** Something is stored that nobody has asked about yet. */
    store: (generation: number) => {
      stored = generation;
    },
    /** Lets the time pass for which whoever answers ahead rests, and the answer be made. */
    rest: async () => {
      for (const wake of resting.splice(0)) wake();
      await new Promise((resolve) => setImmediate(resolve));
    },
    pass: (ms: number) => {
      now += ms;
    },
    /** From now on answers take so long. */
    takeNow: (ms: number) => {
      took = ms;
    },
    madeSoFar: () => made,
  };
}

test('what has not changed is answered from memory, for a minute', async () => {
  const { ask, pass } = world(500);
  expect(await ask(1)).toBe(1);
  pass(59_000);
  expect(await ask(1)).toBe(1);
  pass(2_000);
  expect(await ask(1)).toBe(2);
});

test('what has changed is answered anew when the answer is quick', async () => {
  const { ask } = world(100);
  expect(await ask(1)).toBe(1);
  expect(await ask(2)).toBe(2);
});

test('a slow answer that is young enough is given at once, and the next asker gets the one made meanwhile', async () => {
  const { ask, pass, madeSoFar } = world(500);
  expect(await ask(1)).toBe(1);
  expect(await ask(2)).toBe(1);
  await new Promise((resolve) => setImmediate(resolve));
  expect(madeSoFar()).toBe(2);
  expect(await ask(2)).toBe(2);
  pass(2_000);
  expect(await ask(3)).toBe(3);
});

test('the age allowed may follow how long answers take', async () => {
  const { ask, pass } = world(2_000, (took) => 3 * took);
  expect(await ask(1)).toBe(1);
  pass(4_000);
  expect(await ask(2)).toBe(1);
});

test('nobody is given what was true before a decision', async () => {
  const { ask } = world(500);
  expect(await ask(1)).toBe(1);
  expect(await ask(2, '1')).toBe(2);
});

test('the same question asked twice at once is answered once', async () => {
  const { ask } = world(500);
  expect(await Promise.all([ask(1), ask(1)])).toEqual([1, 1]);
});

test('a slow question that is asked again and again is answered ahead', async () => {
  const { ask, pass, store, rest, madeSoFar } = world(500);
  await ask(1);
  pass(2_000);
  expect(await ask(1)).toBe(1);
  store(2);
  await rest();
  expect(madeSoFar()).toBe(2);
  pass(1_900);
  expect(await ask(2)).toBe(2);
  expect(madeSoFar()).toBe(2);
});

test('a question answered ahead keeps nobody waiting though one answer was quick', async () => {
  const { ask, pass, store, rest, takeNow, madeSoFar } = world(500);
  await ask(1);
  pass(1_000);
  await ask(1);
  takeNow(100);
  store(2);
  await rest();
  expect(madeSoFar()).toBe(2);
  takeNow(900);
  pass(1_000);
  expect(await ask(3)).toBe(2);
});

test('nothing is made ahead where nothing has changed, nor when nobody asks any more', async () => {
  const { ask, pass, store, rest, madeSoFar } = world(500);
  await ask(1);
  await ask(1);
  await rest();
  expect(madeSoFar()).toBe(1);
  pass(6_000);
  store(2);
  await rest();
  await rest();
  expect(madeSoFar()).toBe(1);
});

test('quick questions are never answered ahead', async () => {
  const { ask, store, rest, madeSoFar } = world(100);
  await ask(1);
  await ask(1);
  store(2);
  await rest();
  expect(madeSoFar()).toBe(1);
});
