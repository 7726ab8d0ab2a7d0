import { beforeAll, describe, expect, it } from 'vitest';
import { PERSONAS } from '../people/index';
import { DAY, HOUR, romeDay, romeOffset, weekdayOf } from '../time/index';
import type { Incident, IncidentKind, Truth } from '../truth/index';
import { type Delivery, simulate } from './index';

/** A whole year of 20,000 customers, as "See the example" shows it. */
const ENDS_AT = Date.UTC(2026, 2, 15, 12);

/** Events per day and name (with a place or kind of device where it matters). */
const days = new Map<string, Map<number, number>>();
const hours = new Map<string, number[]>();
const ratings: { time: number; rating: number }[] = [];
const footfall: { time: number; place: string; count: number }[] = [];
const costs = new Map<string, number>();
let truth: Truth;
let items = 0;

function tick(name: string, time: number): void {
  const byDay = days.get(name) ?? new Map<number, number>();
  const day = romeDay(time);
  byDay.set(day, (byDay.get(day) ?? 0) + 1);
  days.set(name, byDay);
  const byHour = hours.get(name) ?? new Array<number>(24).fill(0);
  const hour = Math.floor(((time + romeOffset(time)) % DAY) / HOUR);
  byHour[hour] = byHour[hour]! + 1;
  hours.set(name, byHour);
}

function note({ item, time, touch, channel }: Delivery): void {
  const { event, properties, context } = item;
  if (event !== undefined) tick(event, time);
  if (touch === 'arrival') tick(`arrival ${channel}`, time);
  if (item.type === 'page' && touch !== 'crawl') tick('page', time);
  const place = properties?.place as string | undefined;
  if (event === 'Order Completed') tick(place === undefined ? 'order online' : `order ${place}`, time);
  if (event === 'Store Visited') tick(`visit ${place}`, time);
  if (event === 'Order Delivered') tick(properties?.late === true ? 'delivered late' : 'delivered', time);
  if (event === 'Checkout Started')
    tick(context.device?.type === 'mobile' ? 'mobile checkout' : 'other checkout', time);
  if (event === 'Review Posted' || event === 'Product Reviewed')
    ratings.push({ time, rating: properties?.rating as number });
  if (event === 'Count Recorded' && place !== undefined)
    footfall.push({ time, place, count: properties?.count as number });
  if (event === 'Cost Recorded') {
    const key = `${romeDay(time)} ${String(properties?.channel)} ${String(properties?.campaign)}`;
    costs.set(key, (costs.get(key) ?? 0) + (properties?.amount as number));
  }
}

beforeAll(() => {
  const simulation = simulate({ seed: 2026, customers: 20_000, months: 12, endsAt: ENDS_AT });
  for (const delivery of simulation.deliveries) {
    items += 1;
    if (!delivery.duplicate) note(delivery);
  }
  truth = simulation.truth();
});

function perDay(name: string, from: number, to: number): number {
  let sum = 0;
  for (let day = romeDay(from); day < romeDay(to); day += 1) sum += days.get(name)?.get(day) ?? 0;
  return sum / Math.max(1, romeDay(to) - romeDay(from));
}

function incident(kind: IncidentKind): Incident {
  return truth.incidents.find((one) => one.kind === kind)!;
}

/** Mean per day while the incident lasts, and in the four weeks around it. */
function around(name: string, { from, to }: Incident): { during: number; usual: number } {
  const before = perDay(name, from - 14 * DAY, from);
  const after = perDay(name, to, to + 14 * DAY);
  return { during: perDay(name, from, to), usual: (before + after) / 2 };
}

describe('a year of 20,000 customers', () => {
  it('is about half a million items, unevenly spread over the people', () => {
    expect(items).toBeGreaterThan(440_000);
    expect(items).toBeLessThan(560_000);
    const events = truth.people.map((person) => person.events).sort((a, b) => a - b);
    const mean = events.reduce((a, b) => a + b, 0) / events.length;
    expect(mean).toBeGreaterThan(21);
    expect(mean).toBeLessThan(28);
    const median = events[10_000]!;
    expect(median / mean).toBeLessThan(0.75);
    expect(events[19_800]! / median).toBeGreaterThan(5);
  });

  it('has the declared personas, of whom six in ten leave a name', () => {
    expect(truth.people).toHaveLength(20_000);
    for (const { id, share } of PERSONAS) {
      const found = truth.people.filter((person) => person.persona === id).length / 20_000;
      expect(Math.abs(found - share)).toBeLessThan(0.015);
    }
    const known = truth.people.filter((person) => person.known).length / 20_000;
    expect(known).toBeGreaterThan(0.56);
    expect(known).toBeLessThan(0.64);
    const offices = new Set(truth.people.flatMap((person) => person.company ?? []));
    expect(offices.size).toBeGreaterThan(300);
  });

  it('loses people from stage to stage about as the picture of the map does', () => {
    const rate = (stage: string): number => {
      const stays = truth.people.flatMap((person) => person.stays.filter((stay) => stay.stage === stage));
      return stays.filter((stay) => stay.end === 'moved').length / stays.length;
    };
    expect(rate('awareness')).toBeCloseTo(0.38, 1);
    expect(rate('consideration')).toBeCloseTo(0.21, 1);
    expect(Math.abs(rate('purchase') - 0.38)).toBeLessThan(0.1);
    expect(rate('retention')).toBeCloseTo(0.12, 1);
  });

  it('lets personas behave differently', () => {
    const of = (id: string) => truth.people.filter((person) => person.persona === id);
    const buyers = (id: string): number =>
      of(id).filter((person) => person.orders > 0).length / of(id).length;
    const again = (id: string): number =>
      of(id).filter((person) => person.orders > 1).length / of(id).filter((p) => p.orders > 0).length;
    expect(buyers('brand_loyalist')).toBeGreaterThan(4 * buyers('bargain_hunter'));
    expect(buyers('curious_visitor')).toBeLessThan(0.03);
    expect(again('coffee_enthusiast')).toBeGreaterThan(2 * again('gift_buyer'));
  });

  it('records what every campaign costs every day, and who comes through the doors', () => {
    const total = [...costs.values()].reduce((a, b) => a + b, 0);
    const revenue = truth.people.reduce((sum, person) => sum + person.revenue, 0);
    expect(total / revenue).toBeGreaterThan(0.1);
    expect(total / revenue).toBeLessThan(0.4);
    const daily = [...costs.keys()].filter((key) => key.endsWith('ad google-shopping'));
    expect(daily.length).toBeGreaterThanOrEqual(364);
    expect(footfall.every(({ time }) => weekdayOf(romeDay(time)) !== 6)).toBe(true);
  });
});

describe('seasons and hours', () => {
  const at = (month: number, date: number, year = 2025): number => Date.UTC(year, month - 1, date, 12);

  it('sell most around Black Friday and before Christmas, least in mid August', () => {
    const october = perDay('Order Completed', at(10, 1), at(10, 31));
    expect(perDay('Order Completed', at(11, 26), at(12, 2))).toBeGreaterThan(1.4 * october);
    expect(perDay('Order Completed', at(12, 10), at(12, 23))).toBeGreaterThan(1.2 * october);
    expect(perDay('Order Completed', at(8, 8), at(8, 22))).toBeLessThan(0.75 * october);
    expect(perDay('page', at(8, 8), at(8, 22))).toBeLessThan(0.85 * perDay('page', at(10, 1), at(10, 31)));
  });

  it('follow the day in Rome: a quiet night, a busy evening, shops closed on Sunday', () => {
    const pages = hours.get('page')!;
    const sum = pages.reduce((a, b) => a + b, 0);
    expect((pages[3]! + pages[4]!) / sum).toBeLessThan(0.02);
    expect((pages[20]! + pages[21]! + pages[22]!) / sum).toBeGreaterThan(0.2);
    for (const place of ['milano-brera', 'bologna-centro']) {
      const sundays = [...days.get(`order ${place}`)!.keys()].filter((day) => weekdayOf(day) === 6);
      expect(sundays).toEqual([]);
      const till = hours.get(`order ${place}`)!;
      expect(till.slice(0, 10).reduce((a, b) => a + b, 0)).toBe(0);
    }
  });
});

describe('incidents show in the numbers', () => {
  it('are seven, inside the year', () => {
    expect(truth.incidents).toHaveLength(7);
    for (const { from, to } of truth.incidents) {
      expect(from).toBeGreaterThan(truth.from);
      expect(to).toBeLessThan(truth.to);
    }
  });

  it('viral article: the press sends many times as many visitors', () => {
    const { during, usual } = around('arrival press', incident('viral_article'));
    expect(during).toBeGreaterThan(5 * usual);
    const mentions = around('Mention Posted', incident('viral_article'));
    expect(mentions.during).toBeGreaterThan(3 * mentions.usual);
  });

  it('broken link: clicks on that newsletter end on a missing page, others do not', () => {
    const { from, to } = incident('broken_newsletter_link');
    const missing = [...days.get('Page Not Found')!];
    const inside = missing
      .filter(([day]) => day >= romeDay(from) && day < romeDay(to) + 10)
      .reduce((sum, [, n]) => sum + n, 0);
    expect(inside).toBeGreaterThan(20);
    expect(missing.reduce((sum, [, n]) => sum + n, 0)).toBe(inside);
  });

  it('call centre: half of the calls are missed', () => {
    const share = (from: number, to: number): number => {
      const missed = perDay('Call Missed', from, to);
      return missed / (missed + perDay('Call Answered', from, to));
    };
    const { from, to } = incident('call_centre_understaffed');
    expect(share(from, to)).toBeGreaterThan(0.25);
    expect(share(from - 60 * DAY, from)).toBeLessThan(0.15);
  });

  it('payment outage: payments fail by the dozen', () => {
    const { during, usual } = around('Payment Failed', incident('payment_outage'));
    expect(during).toBeGreaterThan(4);
    expect(during).toBeGreaterThan(8 * usual);
  });

  it('works in Bologna: nobody enters and nobody buys, while Milan goes on', () => {
    const { from, to } = incident('store_works');
    const inside = (place: string): number =>
      footfall.filter((one) => one.place === place && one.time >= from && one.time < to).length;
    expect(inside('bologna-centro')).toBe(0);
    expect(inside('milano-brera')).toBeGreaterThan(15);
    expect(perDay('order bologna-centro', from, to)).toBe(0);
    expect(perDay('visit bologna-centro', from, to)).toBe(0);
    expect(around('order bologna-centro', incident('store_works')).usual).toBeGreaterThan(0.3);
    expect(perDay('order milano-brera', from, to)).toBeGreaterThan(0.3);
  });

  it('checkout bug: errors only then, and checkouts by telephone come to nothing', () => {
    const { from, to } = incident('mobile_checkout_bug');
    const errors = [...days.get('Checkout Error')!];
    for (const [day] of errors) {
      expect(day).toBeGreaterThanOrEqual(romeDay(from));
      expect(day).toBeLessThanOrEqual(romeDay(to));
    }
    expect(errors.reduce((sum, [, n]) => sum + n, 0)).toBeGreaterThan(15);
    const online = around('order online', incident('mobile_checkout_bug'));
    expect(online.during).toBeLessThan(0.8 * online.usual);
  });

  it('strike: parcels are late, and reviews are worse by a star', () => {
    const { from, to } = incident('courier_strike');
    const late = perDay('delivered late', from, to + 8 * DAY);
    expect(late / (late + perDay('delivered', from, to + 8 * DAY))).toBeGreaterThan(0.5);
    expect(
      perDay('delivered late', from - 60 * DAY, from) / perDay('delivered', from - 60 * DAY, from),
    ).toBeLessThan(0.15);
    const mean = (a: number, b: number): number => {
      const some = ratings.filter(({ time }) => time >= a && time < b).map(({ rating }) => rating);
      return some.reduce((x, y) => x + y, 0) / some.length;
    };
    expect(mean(from + 3 * DAY, to + 12 * DAY)).toBeLessThan(mean(from - 120 * DAY, from) - 0.7);
  });
});
