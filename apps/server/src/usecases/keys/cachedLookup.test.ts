import { describe, expect, it } from 'vitest';
import { CachedLookup } from './cachedLookup';

/** A lookup over a store whose answers, faults and clock the test holds. */
function lookup(overrides: { maxEntries?: number } = {}) {
  const stored = new Map([['k', 1]]);
  let asked = 0;
  let time = 0;
  let fault: Error | undefined;
  let gate: Promise<void> = Promise.resolve();
  const cache = new CachedLookup<number>({
    load: async (key) => {
      asked += 1;
      const answer = stored.get(key);
      await gate;
      if (fault) throw fault;
      return answer;
    },
    now: () => time,
    freshMs: 1_000,
    maxMs: 2_000,
    brokenMs: 60_000,
    maxEntries: overrides.maxEntries ?? 100,
  });
  return {
    find: (key: string) => cache.find(key),
    forget: (matches?: (value: number) => boolean) => cache.forget(matches),
    stored,
    asked: () => asked,
    pass: (ms: number) => {
      time += ms;
    },
    fail: (error: Error | undefined) => {
      fault = error;
    },
    hold: (until: Promise<void>) => {
      gate = until;
    },
  };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a cached lookup', () => {
  it('asks once for what it knows, whether there is one or not', async () => {
    const it = lookup();
    expect([await it.find('k'), await it.find('k'), await it.find('none'), await it.find('none')]).toEqual([
      1,
      1,
      undefined,
      undefined,
    ]);
    expect(it.asked()).toBe(2);
  });

  it('asks once for everybody who asks at the same moment', async () => {
    const it = lookup();
    await Promise.all(Array.from({ length: 50 }, () => it.find('k')));
    expect(it.asked()).toBe(1);
  });

  it('serves what it knows while it asks again, and what it hears from then on', async () => {
    const it = lookup();
    await it.find('k');
    it.stored.set('k', 2);
    it.pass(1_500);
    expect(await it.find('k')).toBe(1);
    await settle();
    expect(await it.find('k')).toBe(2);
  });

  it('never serves what is older than it may be', async () => {
    const it = lookup();
    await it.find('k');
    it.stored.delete('k');
    it.pass(2_000);
    expect(await it.find('k')).toBeUndefined();
  });

  it('goes on with what it knows while the store is broken, but not for ever', async () => {
    const it = lookup();
    await it.find('k');
    it.fail(new Error('away'));
    it.pass(59_000);
    expect(await it.find('k')).toBe(1);
    it.pass(1_001);
    await expect(it.find('k')).rejects.toThrow('away');
    await expect(it.find('unknown')).rejects.toThrow('away');
  });

  it('does not remember an answer that was asked for before a change', async () => {
    const it = lookup();
    let open = (): void => undefined;
    it.hold(
      new Promise<void>((resolve) => {
        open = resolve;
      }),
    );
    const early = it.find('k');
    it.stored.set('k', 2);
    it.forget();
    open();
    expect(await early).toBe(1);
    expect(await it.find('k')).toBe(2);
  });

  it('forgets what matches, and every answer that there is none', async () => {
    const it = lookup();
    it.stored.set('other', 5);
    await Promise.all([it.find('k'), it.find('other'), it.find('none')]);
    it.forget((value) => value === 1);
    it.stored.set('none', 9);
    expect(await it.find('none')).toBe(9);
    await it.find('k');
    await it.find('other');
    expect(it.asked()).toBe(5);
  });

  it('stays small, whatever is guessed', async () => {
    const it = lookup({ maxEntries: 10 });
    for (let guess = 0; guess < 1_000; guess += 1) await it.find(`guess ${guess}`);
    await it.find('guess 999');
    expect(it.asked()).toBe(1_000);
    await it.find('guess 0');
    expect(it.asked()).toBe(1_001);
  });
});
