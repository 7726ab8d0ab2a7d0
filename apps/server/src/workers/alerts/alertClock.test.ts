import { expect, test } from 'vitest';
import { createClock } from './alertClock';

/** A clock whose round lasts until it is ended. */
function world(breaksOff: boolean) {
  const faults: string[] = [];
  let end: { well: () => void; badly: (fault: Error) => void } | undefined;
  const clock = createClock(
    { alone: (_, work) => work(), onError: (error, doing) => faults.push(`${doing}: ${error}`) },
    {
      name: 'look',
      everyMs: 60_000,
      breaksOff,
      round: () =>
        new Promise<void>((resolve, reject) => {
          end = { well: resolve, badly: reject };
        }),
    },
  );
  clock.start();
  return { clock, faults, end: () => end! };
}

const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
  let settled = false;
  promise.then(() => {
    settled = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
};

test('who stops waits for the round that is under way', async () => {
  const { clock, end } = world(false);
  const stopping = clock.stop();
  expect(await isSettled(stopping)).toBe(false);
  end().well();
  await stopping;
});

test('a round that may be broken off keeps nobody waiting, and its failing then is none', async () => {
  const { clock, end, faults } = world(true);
  expect(await isSettled(clock.stop())).toBe(true);
  end().badly(new Error('the store is closed'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(faults).toEqual([]);
});

test('a round that fails while the clock goes is told', async () => {
  const { clock, end, faults } = world(true);
  end().badly(new Error('no answer'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(faults).toEqual(['look: Error: no answer']);
  await clock.stop();
});
