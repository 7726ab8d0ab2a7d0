import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Delivery, NO_NOISE, type SimulateOptions, simulate } from './index';

const ENDS_AT = Date.UTC(2026, 2, 15, 12);
const SMALL: SimulateOptions = { seed: 1, customers: 400, months: 12, endsAt: ENDS_AT };

function run(options: Partial<SimulateOptions> = {}): Delivery[] {
  return [...simulate({ ...SMALL, ...options }).deliveries];
}

function fingerprint(deliveries: readonly Delivery[]): string {
  const digest = createHash('sha256');
  for (const { item, receivedAt } of deliveries) digest.update(`${receivedAt} ${JSON.stringify(item)}\n`);
  return digest.digest('hex').slice(0, 16);
}

/** Sent by a system of the brand, which uploads when it pleases. */
const isOwnSystem = ({ item }: Delivery): boolean =>
  !/analytics\.js|swift|kotlin/.test(item.context.library.name);

describe('the same options', () => {
  it('give the same bytes, on every machine', () => {
    const once = run();
    expect(fingerprint(once)).toBe(fingerprint(run()));
    // Written down from a run: another engine or processor must come to the same.
    expect(fingerprint(once)).toBe('247f1e74c98a89fb');
  });

  it('with another seed give other people', () => {
    expect(fingerprint(run({ seed: 2 }))).not.toBe(fingerprint(run()));
  });

  it('in another order give the same deliveries', () => {
    const key = ({ item, receivedAt }: Delivery): string => `${receivedAt} ${JSON.stringify(item)}`;
    expect(run({ order: 'customer' }).map(key).sort()).toEqual(run().map(key).sort());
  });

  it('are refused when they make no sense', () => {
    expect(() => simulate({ ...SMALL, customers: 0 })).toThrow('customers');
    expect(() => simulate({ ...SMALL, months: 1.5 })).toThrow('months');
    expect(() => simulate({ ...SMALL, endsAt: Number.NaN })).toThrow('endsAt');
  });

  it('may ask for one customer and one month', () => {
    expect(run({ customers: 1, months: 1 }).length).toBeGreaterThan(0);
  });
});

describe('deliveries', () => {
  const all = run({ customers: 900 });

  it('arrive in the order of the server’s clock, and never after the end', () => {
    expect(all.filter(({ receivedAt }, i) => i > 0 && receivedAt < all[i - 1]!.receivedAt)).toEqual([]);
    expect(all.at(-1)!.receivedAt).toBeLessThanOrEqual(ENDS_AT);
  });

  it('hold valid calls of the specification', () => {
    const types = new Set(['track', 'page', 'screen', 'identify', 'group', 'alias']);
    const faults = all.flatMap(({ item }) => {
      const text = JSON.stringify(item);
      const checks = {
        type: types.has(item.type) && (item.type !== 'track' || Boolean(item.event)),
        messageId: item.messageId.length > 10 && item.messageId.length < 100,
        timestamp: new Date(item.timestamp).toISOString() === item.timestamp,
        sentAt: Date.parse(item.sentAt) >= Date.parse(item.timestamp),
        library: item.context.library.name !== '',
        text: text.length < 8000 && !/undefined|NaN|\[object/.test(text),
      };
      return Object.entries(checks).flatMap(([name, fine]) => (fine ? [] : [`${name}: ${text}`]));
    });
    expect(faults).toEqual([]);
  });

  it('name somebody, unless nobody did it or nobody knows who', () => {
    const nameless = new Set(['Cost Recorded', 'Count Recorded', 'Mention Posted', 'Review Posted']);
    for (const { item } of all) {
      const { email, phone, card } = { ...item.context.traits };
      const names = [item.userId, item.anonymousId, email, phone, card].filter((name) => name !== undefined);
      if (names.length === 0) expect(nameless).toContain(item.event);
    }
  });

  it('tell of pages what a browser tells', () => {
    const pages = all.filter(({ item }) => item.type === 'page');
    expect(pages.length).toBeGreaterThan(4_000);
    const strange = pages.filter(({ item }) => {
      const { page, userAgent = '', locale = '', timezone } = item.context;
      const whole = page?.url === `https://www.casabricco.example${page?.path}${page?.search}`;
      return !whole || !userAgent.startsWith('Mozilla') || !/^(it-IT|en-GB|en-US)$/.test(locale) || !timezone;
    });
    expect(strange).toEqual([]);
    expect(pages.some(({ item }) => item.context.campaign?.medium === 'cpc')).toBe(true);
  });

  it('reach nobody real: reserved domains, a telephone prefix nobody has', () => {
    const text = all.map(({ item }) => JSON.stringify(item)).join('\n');
    const hosts = new Set([...text.matchAll(/@([a-z.-]+)"/g)].map((match) => match[1]));
    expect([...hosts].sort()).toEqual(['example.com', 'example.it']);
    for (const [phone] of text.matchAll(/\+\d[\d ]{8,}/g)) expect(phone).toMatch(/^\+39 300 /);
  });

  it('carry amounts that add up', () => {
    const orders = all.filter(({ item }) => item.event === 'Order Completed');
    expect(orders.length).toBeGreaterThan(60);
    const ids = new Set<unknown>();
    for (const { item, duplicate } of orders) {
      if (duplicate) continue;
      const p = item.properties as Record<
        'total' | 'revenue' | 'shipping' | 'tax' | 'discount' | 'margin',
        number
      > & {
        order_id: string;
        products: { price: number; quantity: number }[];
      };
      const goods = p.products.reduce((sum, line) => sum + line.price * line.quantity, 0);
      expect(p.total).toBeCloseTo(goods - p.discount + p.shipping, 1);
      expect(p.revenue).toBeCloseTo((goods - p.discount) / 1.22, 1);
      expect(p.tax).toBeCloseTo(p.total - p.total / 1.22, 1);
      expect(p.margin).toBeLessThan(p.revenue);
      expect(ids.has(p.order_id)).toBe(false);
      ids.add(p.order_id);
    }
  });

  it('repeat a message only as a whole, later, and at the declared rate', () => {
    const first = new Map<string, Delivery>();
    let copies = 0;
    for (const delivery of all) {
      const before = first.get(delivery.item.messageId);
      if (delivery.duplicate !== (before !== undefined))
        throw new Error(`Wrongly marked: ${delivery.item.messageId}`);
      if (before === undefined) {
        first.set(delivery.item.messageId, delivery);
        continue;
      }
      copies += 1;
      expect(delivery.receivedAt).toBeGreaterThan(before.receivedAt);
      expect({ ...delivery.item, sentAt: '' }).toEqual({ ...before.item, sentAt: '' });
    }
    expect(copies / all.length).toBeGreaterThan(0.006);
    expect(copies / all.length).toBeLessThan(0.0105);
  });
});

describe('noise', () => {
  const noisy = run({ customers: 3000 });
  const clients = noisy.filter((delivery) => !isOwnSystem(delivery) && !delivery.duplicate);
  const people = clients.filter((delivery) => delivery.touch !== 'crawl');

  it('delays the declared share of what browsers and apps send', () => {
    const late =
      people.filter((delivery) => delivery.receivedAt - delivery.time > 1_800_000).length / people.length;
    expect(late).toBeGreaterThan(0.008);
    expect(late).toBeLessThan(0.017);
  });

  it('sets the declared share of clocks wrong, and the rule of the domain puts the time right', () => {
    const wrong = people.filter(
      ({ item, receivedAt }) => Math.abs(Date.parse(item.sentAt) - receivedAt) > 20_000,
    );
    expect(wrong.length / people.length).toBeGreaterThan(0.012);
    expect(wrong.length / people.length).toBeLessThan(0.03);
    const misread = people.filter(({ item, time, receivedAt, clockCorrected }) => {
      const sent = Date.parse(item.sentAt);
      const original = Date.parse(item.timestamp);
      const beyond = Math.abs(receivedAt - sent) > 60_000;
      return clockCorrected !== beyond || time !== (beyond ? receivedAt - (sent - original) : original);
    });
    expect(misread).toEqual([]);
  });

  it('mixes in the declared share of crawlers, which say so', () => {
    const crawls = clients.filter((delivery) => delivery.touch === 'crawl');
    expect(crawls.length / people.length).toBeGreaterThan(0.011);
    expect(crawls.length / people.length).toBeLessThan(0.02);
    const says = ({ item }: Delivery): boolean => /bot|Headless/i.test(item.context.userAgent ?? '');
    expect(crawls.every(says)).toBe(true);
    expect(people.some(says)).toBe(false);
  });

  it('can be turned off', () => {
    const clean = run({ customers: 600, noise: NO_NOISE });
    expect(clean.filter((one) => one.duplicate || one.clockCorrected || one.touch === 'crawl')).toEqual([]);
    expect(clean.filter((one) => !isOwnSystem(one) && one.receivedAt - one.time > 10_000)).toEqual([]);
  });
});
