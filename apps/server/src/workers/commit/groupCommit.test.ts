import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchLedger } from '@viaggio/domain/ports/batchLedger';
import type { EventLog, LogEntry } from '@viaggio/domain/ports/eventLog';
import type { Quarantine } from '@viaggio/domain/ports/quarantine';
import { AppError } from '@viaggio/domain/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatchClock } from './batchClock';
import type { CommitEntry } from './commitEntry';
import { GroupCommit } from './groupCommit';
import { KnownMessages } from './knownMessages';

/** Stores that take their time and now and then refuse, and remember what they were asked to hold. */
function slowStores(delays: () => number, fails: () => boolean) {
  const logged: string[] = [];
  const applied = new Set<string>();
  const remembered = new Set<string>();
  let appending = 0;
  let most = 0;
  const held = new Map<number, string[]>();
  const log = {
    append: async ({ id, entries }) => {
      appending++;
      most = Math.max(most, appending);
      await sleep(delays());
      appending--;
      if (fails()) throw new AppError('disk_full', 'No room.', { status: 507 });
      const hashes = entries.map(({ event }) => event.messageHash);
      held.set(id, hashes);
      logged.push(...hashes);
    },
    countBatch: async ({ id }) => held.get(id)?.length ?? 0,
    findKnownMessages: async (hashes) => {
      await sleep(delays());
      return new Set(hashes.filter((hash) => remembered.has(hash)));
    },
    rememberMessages: async (entries) => {
      await sleep(delays());
      for (const { messageHash } of entries) remembered.add(messageHash);
    },
    streamKnownMessages: async function* () {},
  } as Partial<EventLog> as EventLog;
  const ledger = {
    apply: async ({ id }) => {
      await sleep(delays());
      if (fails()) throw new Error('the connection was lost');
      for (const hash of held.get(id) ?? []) applied.add(hash);
    },
    markRemembered: async () => {
      await sleep(delays());
    },
  } as Partial<BatchLedger> as BatchLedger;
  return { log, ledger, logged, applied, most: () => most };
}

const entryOf = (message: number): CommitEntry => ({
  kind: 'event',
  entry: { workspace: 1, import: 0, event: { messageHash: String(message + 1) } } as LogEntry,
  claims: [],
  profile: undefined,
  identifiers: [],
});

function commitOver({ log, ledger }: { log: EventLog; ledger: BatchLedger }): GroupCommit {
  return new GroupCommit({
    node: 0,
    log,
    ledger,
    quarantine: {} as Quarantine,
    known: new KnownMessages({ log, ledger, onError: () => undefined }),
    nextBatch: createBatchClock(0, Date.now),
    onApplied: () => undefined,
    onError: () => undefined,
  });
}

describe('a group commit', () => {
  it('stores each message once and acknowledges no copy before the first is applied, whatever overlaps', async () => {
    const anyLoad = fc.record({
      submissions: fc.array(
        fc.record({
          after: fc.integer({ min: 0, max: 60 }),
          messages: fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 6 }),
        }),
        { minLength: 5, maxLength: 40 },
      ),
      delays: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 5, maxLength: 20 }),
      failures: fc.array(fc.boolean(), { minLength: 3, maxLength: 12 }),
    });
    let overlapped = 0;
    const run = async ({ submissions, delays, failures }: (typeof loads)[number]): Promise<void> => {
      let turn = 0;
      const stores = slowStores(
        () => delays[turn++ % delays.length]!,
        () => turn % 3 === 0 && failures[turn % failures.length]!,
      );
      const commit = commitOver(stores);
      const acknowledged = new Set<string>();
      const sent = submissions.map(async ({ after, messages }) => {
        await sleep(after * 3);
        const entries = messages.map(entryOf);
        const answer = await commit.submit(entries).catch(() => undefined);
        if (answer === undefined) return;
        for (const message of messages) {
          const hash = String(message + 1);
          acknowledged.add(hash);
          expect(stores.applied.has(hash)).toBe(true);
        }
      });
      await Promise.all(sent);
      await commit.stop();
      expect(stores.logged.length).toBe(new Set(stores.logged).size);
      for (const hash of acknowledged) expect(stores.logged).toContain(hash);
      if (stores.most() > 1) overlapped++;
    };
    const loads = fc.sample(anyLoad, { numRuns: 120, seed: 7 });
    await Promise.all(loads.map(run));
    expect(overlapped).toBeGreaterThan(20);
  });

  it('refuses what it has no room for, and takes what comes later', async () => {
    const stores = slowStores(
      () => 5,
      () => false,
    );
    const commit = commitOver(stores);
    const first = commit.submit(Array.from({ length: 30_000 }, (_, n) => entryOf(n)));
    const refused = commit.submit(Array.from({ length: 20_000 }, (_, n) => entryOf(100_000 + n)));
    await expect(refused).rejects.toMatchObject({ code: 'overloaded', status: 429 });
    expect(new Set(await first)).toEqual(new Set(['stored']));
    expect(await commit.submit([entryOf(1), entryOf(200_000)])).toEqual(['duplicate', 'stored']);
  });
});
