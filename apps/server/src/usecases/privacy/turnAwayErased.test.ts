import { normaliseItem } from '@viaggio/domain/collect';
import type { Tombstones } from '@viaggio/domain/privacy';
import { describe, expect, it } from 'vitest';
import type { CommitEntry } from '../../workers/commit/commitEntry';
import { eventEntry } from '../collect/acceptItems';
import { createHashers } from '../collect/hasher';
import { turnAwayErased } from './turnAwayErased';

const hasherOf = createHashers('a secret of the test');
const hash = hasherOf(1);
const collect = { hash, isBot: () => false, ipPolicy: 'drop', newMessageId: () => 'm' } as const;

function entryOf(item: object): CommitEntry {
  const result = normaliseItem(item, { receivedAt: Date.now() }, collect);
  if (result.kind !== 'event') throw new Error(result.kind);
  return eventEntry(result, { source: { id: 1, workspace: 1, ipPolicy: 'drop' }, import: 0 }, hash);
}

function guard(stones: Tombstones | undefined) {
  const committed: CommitEntry[] = [];
  let away = 0;
  const commit = turnAwayErased({
    rules: {
      tombstonesOf: () => stones,
      turnedAway: (_workspace, events) => {
        away += events;
      },
    },
    hasherOf,
    commit: async (entries) => {
      committed.push(...entries);
      return entries.map((entry) => (entry.kind === 'event' ? 'stored' : 'quarantined'));
    },
  });
  return { commit, committed, away: () => away };
}

const ANNA = hash('email', 'anna@b.it');
const identify = (userId: string, email: string) =>
  entryOf({ type: 'identify', userId, traits: { email, name: 'N' } });

describe('what is committed where somebody was erased', () => {
  it('is everything but theirs, in its order, and what was turned away is counted', async () => {
    const { commit, committed, away } = guard(new Map([[ANNA, false]]));
    const outcomes = await commit([
      entryOf({ type: 'page', userId: 'bruno' }),
      identify('new-id', ' Anna@B.it '),
      entryOf({ type: 'track', event: 'Store Visited', properties: { email: 'anna@b.it' } }),
      entryOf({ type: 'page', userId: 'carlo' }),
    ]);
    expect(outcomes).toEqual(['stored', 'erased', 'erased', 'stored']);
    expect(committed).toHaveLength(2);
    expect(away()).toBe(2);
  });

  it('is, of an identifier that somebody else uses too, what is theirs, without it', async () => {
    const { commit, committed } = guard(new Map([[ANNA, true]]));
    const alone = entryOf({ type: 'track', event: 'Store Visited', properties: { email: 'anna@b.it' } });
    expect(await commit([identify('carlo', 'anna@b.it'), alone])).toEqual(['stored', 'erased']);
    const [kept] = committed as Extract<CommitEntry, { kind: 'event' }>[];
    expect(kept?.claims).toEqual([]);
    expect(kept?.entry.claim).toBeUndefined();
    expect(JSON.parse(kept!.entry.event.properties)).toEqual({ email: '[erased]', name: 'N' });
    expect(kept?.profile?.traits).not.toContain('anna');
  });

  it('takes no refused event that names them', async () => {
    const { commit } = guard(new Map([[ANNA, false]]));
    const refused = (payload: string): CommitEntry => ({
      kind: 'quarantined',
      event: {
        workspace: 1,
        id: '1',
        receivedAt: 0,
        connection: 1,
        import: 0,
        row: 0,
        code: 'x',
        message: '',
        field: '',
        payload,
      },
    });
    const rows = ['{"a":{"b":["ANNA@b.it"]}}', 'anna@b.it;12', '{"a":"bruno@b.it"}'].map(refused);
    expect(await commit(rows)).toEqual(['erased', 'erased', 'quarantined']);
  });

  it('costs nothing where nobody was erased, and little where somebody was', async () => {
    const entries = Array.from({ length: 2_000 }, (_, n) => identify(`u${n}`, `u${n}@b.it`));
    /** Milliseconds of the processor, whatever else the machine does. */
    const timeOf = async (stones: Tombstones | undefined): Promise<number> => {
      const { commit } = guard(stones);
      const started = process.cpuUsage();
      for (let from = 0; from < 20_000; from += 100) {
        const first = from % entries.length;
        await commit(entries.slice(first, first + 100));
      }
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1_000;
    };
    const stones = new Map(Array.from({ length: 5_000 }, (_, n) => [String(n + 1), false]));
    await timeOf(stones);
    const none = await timeOf(undefined);
    const some = await timeOf(stones);
    console.info(`20,000 events: ${none.toFixed(1)} ms without tombstones, ${some.toFixed(1)} ms with 5,000`);
    // Of the second in which so many may come.
    expect(some).toBeLessThan(300);
  });
});
