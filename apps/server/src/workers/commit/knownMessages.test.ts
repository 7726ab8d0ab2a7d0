import { expect, it } from 'vitest';
import { KnownMessages } from './knownMessages';

const BLOCKS = 30;

/** A table whose blocks have all arrived; counts how many have been taken. */
function arrived() {
  const state = { taken: 0 };
  const log = {
    streamKnownMessages: async function* () {
      for (let block = 0; block < BLOCKS; block++) {
        state.taken = block + 1;
        yield [String(block)];
      }
    },
    findKnownMessages: async (hashes: readonly string[]) => new Set(hashes),
    rememberMessages: async () => undefined,
  };
  const ledger = { markRemembered: async () => undefined };
  const onError = (error: unknown): never => {
    throw error;
  };
  return { state, known: new KnownMessages({ log, ledger, onError }) };
}

it('reading the table at start, it lets others have their turn between two blocks', async () => {
  const { state, known } = arrived();
  const turns: number[] = [];
  const takeTurn = (): void => {
    turns.push(state.taken);
    if (state.taken < BLOCKS) setImmediate(takeTurn);
  };
  setImmediate(takeTurn);
  await known.fill();
  expect(turns.length).toBeGreaterThanOrEqual(BLOCKS - 1);
});

it('what the table held is looked up, what it never held is not', async () => {
  const { known } = arrived();
  await known.fill();
  expect(await known.find(['7', '9223372036854775807'])).toEqual(new Set(['7']));
});
