import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type LoadItem, load } from './index';

const ENDS_AT = Date.UTC(2026, 2, 15);

function run(events: number, seed = 3): { items: LoadItem[]; truth: ReturnType<typeof load>['truth'] } {
  const { items, truth } = load({ seed, events, endsAt: ENDS_AT });
  return { items: [...items], truth };
}

const digest = (items: readonly LoadItem[]): string =>
  createHash('sha256').update(JSON.stringify(items)).digest('hex').slice(0, 16);

describe('load', () => {
  const { items, truth } = run(200_000);

  it('streams exactly as many items as asked for, of a tenth as many people', () => {
    expect(items).toHaveLength(200_000);
    expect(truth.events).toBe(200_000);
    expect(truth.people).toBeGreaterThan(19_000);
    expect(truth.people).toBeLessThan(21_000);
  });

  it('gives the same items for the same seed, and a longer load begins with a shorter one', () => {
    expect(digest(run(5000).items)).toBe(digest(run(5000).items));
    expect(digest(run(5000, 4).items)).not.toBe(digest(run(5000).items));
    expect(run(50_000).items.slice(0, 4000)).toEqual(run(5000).items.slice(0, 4000));
  });

  it('joins two identifiers of six people in ten, with one identify each', () => {
    expect(truth.merged / truth.people).toBeGreaterThan(0.58);
    expect(truth.merged / truth.people).toBeLessThan(0.62);
    expect(truth.merged + truth.named + truth.anonymous).toBe(truth.people);
    const identifies = items.filter((item) => item.type === 'identify');
    expect(identifies).toHaveLength(truth.merged);
    expect(new Set(identifies.map((item) => item.userId)).size).toBe(truth.merged);
    for (const { userId, anonymousId } of identifies) expect(anonymousId).toBe(`a${userId?.slice(1)}`);
  });

  it('lets a merged person act under the browser before and under the account after', () => {
    const signedIn = new Set<string>();
    const early: LoadItem[] = [];
    for (const item of items) {
      if (item.type === 'identify') signedIn.add(item.anonymousId!);
      else if (
        item.anonymousId !== undefined &&
        (item.userId !== undefined) !== signedIn.has(item.anonymousId)
      )
        early.push(item);
    }
    expect(early).toEqual([]);
  });

  it('counts the orders and the money it planted', () => {
    const orders = items.filter((item) => item.event === 'Order Completed');
    expect(orders).toHaveLength(truth.orders);
    const cents = orders.reduce(
      (sum, item) => sum + Math.round((item.properties?.revenue as number) * 100),
      0,
    );
    expect(cents).toBe(truth.revenueCents);
    const buyers = new Set(orders.map((item) => item.userId ?? item.anonymousId));
    expect(buyers.size).toBeGreaterThan(0.95 * truth.buyers);
    expect(truth.buyers / truth.people).toBeGreaterThan(0.05);
  });

  it('keeps one person’s items in order of time, inside the period, uneven in number', () => {
    const lengths = new Map<string, number>();
    const last = new Map<string, string>();
    const disorder = items.filter((item) => {
      const person = (item.userId ?? item.anonymousId)!.slice(1);
      const before = last.get(person) ?? '';
      last.set(person, item.timestamp);
      lengths.set(person, (lengths.get(person) ?? 0) + 1);
      return (
        item.timestamp <= before ||
        item.timestamp > '2026-03-15T00:00:00.000Z' ||
        item.timestamp < '2025-03-14'
      );
    });
    expect(disorder).toEqual([]);
    expect(Math.max(...lengths.values())).toBeGreaterThan(100);
  });

  it('gives every item an id of its own and somebody', () => {
    expect(new Set(items.map((item) => item.messageId)).size).toBe(items.length);
    expect(items.filter((item) => item.userId === undefined && item.anonymousId === undefined)).toEqual([]);
  });

  it('refuses a load of nothing', () => {
    expect(() => load({ seed: 1, events: 0, endsAt: ENDS_AT })).toThrow('events');
  });
});
