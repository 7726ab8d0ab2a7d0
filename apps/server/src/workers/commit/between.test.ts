import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchLedger } from '@viaggio/domain/ports/batchLedger';
import type { EventLog, LogEntry } from '@viaggio/domain/ports/eventLog';
import type { Quarantine } from '@viaggio/domain/ports/quarantine';
import { describe, expect, it } from 'vitest';
import { createBatchClock } from './batchClock';
import type { CommitEntry } from './commitEntry';
import { GroupCommit } from './groupCommit';
import { KnownMessages } from './knownMessages';

const entryOf = (message: number): CommitEntry => ({
  kind: 'event',
  entry: { workspace: 1, import: 0, event: { messageHash: String(message + 1) } } as LogEntry,
  claims: [],
  profile: undefined,
  identifiers: [],
});

/** A commit over stores that note when they are written to. */
function slowCommit() {
  const state = { open: 0, logged: 0, applied: 0 };
  const log = {
    append: async ({ entries }) => {
      state.open += 1;
      await sleep(15);
      state.logged += entries.length;
    },
    findKnownMessages: async () => new Set(),
    rememberMessages: async () => undefined,
    streamKnownMessages: async function* () {},
  } as Partial<EventLog> as EventLog;
  const ledger = {
    apply: async ({ events }) => {
      await sleep(15);
      state.applied += events;
      state.open -= 1;
    },
    markRemembered: async () => undefined,
  } as Partial<BatchLedger> as BatchLedger;
  const commit = new GroupCommit({
    node: 0,
    log,
    ledger,
    quarantine: {} as Quarantine,
    known: new KnownMessages({ log, ledger, onError: () => undefined }),
    nextBatch: createBatchClock(0, Date.now),
    onApplied: () => undefined,
    onError: () => undefined,
  });
  return { commit, state };
}

describe('work between two commits', () => {
  it('finds nothing half done, however many events arrive meanwhile, and loses none of them', async () => {
    const { commit, state } = slowCommit();
    const sent: Promise<unknown>[] = [];
    for (let round = 0; round < 20; round++) {
      for (let n = 0; n < 10; n++) sent.push(commit.submit([entryOf(round * 10 + n)]));
      await sleep(round % 3 === 0 ? 25 : 3);
      await commit.between(async () => {
        const before = { ...state };
        expect([before.open, before.logged]).toEqual([0, before.applied]);
        sent.push(commit.submit([entryOf(1_000 + round)]));
        await sleep(20);
        expect(state).toEqual(before);
      });
    }
    expect(await Promise.all(sent)).toEqual(Array(220).fill(['stored']));
    expect(state).toEqual({ open: 0, logged: 220, applied: 220 });
    await commit.stop();
  });

  it('is done one after another, and frees the commits when it fails', async () => {
    const { commit, state } = slowCommit();
    const order: string[] = [];
    const first = commit.between(async () => {
      order.push('first begins');
      await sleep(30);
      order.push('first ends');
      throw new Error('no room');
    });
    const second = commit.between(async () => void order.push('second'));
    await expect(first).rejects.toThrow('no room');
    await second;
    expect(order).toEqual(['first begins', 'first ends', 'second']);
    expect(await commit.submit([entryOf(1)])).toEqual(['stored']);
    expect(state.applied).toBe(1);
  });
});

describe('the clock of batches', () => {
  it('numbers them upwards when the clock is set back, so that nothing is stored over what was there', () => {
    let now = Date.UTC(2026, 10, 27);
    const next = createBatchClock(3, () => now);
    const ids = [next().id, next().id];
    now -= 3_600_000;
    ids.push(next().id, next().id);
    now += 7_200_000;
    ids.push(next().id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(5);
  });
});
