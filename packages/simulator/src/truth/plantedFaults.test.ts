import {
  type Anomaly,
  CHECKS,
  type CheckId,
  type DayMeasures,
  findAnomalies,
} from '@viaggio/domain/anomalies';
import { findSilent } from '@viaggio/domain/today';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Delivery, simulate } from '../simulate/index';
import { romeDay } from '../time/index';
import { measureSlowly, type Seen, saidBy } from './measureSlowly.fixture';
import { acceptAll, type Read, touchpointOf } from './readAsProduct.fixture';

/** A clean year, with the noise that every year has, and faults planted into days of it, one at a time. */
const ENDS_AT = Date.UTC(2026, 2, 15, 12);
const DAY = 86_400_000;
const HOUR = 3_600_000;
const isoDay = (at: number): string => new Date(romeDay(at) * DAY).toISOString().slice(0, 10);

/** Connections as a firm would have them: one for each program that sends. */
const connections = new Map<string, number>();
function connectionOf({ item }: Delivery): number {
  const { name } = item.context.library;
  const known = connections.get(name) ?? connections.size + 1;
  connections.set(name, known);
  return known;
}

const seenOf = (read: Read, arrived = read.accepted.event.receivedAt): Seen => ({
  event: read.accepted.event,
  connection: connectionOf(read.delivery),
  mapped: touchpointOf(read) !== 'unmapped',
  day: isoDay(read.accepted.event.time),
  arrived: isoDay(arrived),
});

let read: readonly Read[];
let clean: readonly Seen[];
let cleanDays: readonly DayMeasures[];
/** Days spread over the year, each with at least ten weeks before it and every weekday among them. */
let days: readonly string[];
/** Connections by what they mostly bring. */
let site: number;
let till: number;

beforeAll(() => {
  read = acceptAll(simulate({ seed: 5, customers: 5_000, months: 12, endsAt: ENDS_AT }).deliveries);
  clean = read.map((one) => seenOf(one));
  // The last day has only begun.
  cleanDays = measureSlowly(clean, new Map()).slice(0, -1);
  site = busiest((one) => one.event.type === 'page');
  till = busiest((one) => one.event.place !== '' && orders(one));
  const first = cleanDays.findIndex(({ connections: some }) => some.length > 0) + 80;
  days = Array.from({ length: 12 }, (_, i) => cleanDays[first + i * 23]!.day);
}, 500_000);

/** Days up to one, of which that one has been changed; the day after too, since places are judged then. */
function judge(day: string, change: (seen: readonly Seen[]) => readonly Seen[]): readonly Anomaly[] {
  const at = cleanDays.findIndex((one) => one.day === day);
  const until = cleanDays.slice(at, at + 2).map((one) => one.day);
  const near = clean.filter((one) => until.includes(one.day) || until.includes(one.arrived));
  const changed = change(near);
  const copies = new Map<string, number>();
  for (const { event } of changed) copies.set(saidBy(event), (copies.get(saidBy(event)) ?? 0) + 1);
  const measured = measureSlowly(changed, copies).filter((one) => until.includes(one.day));
  const before = cleanDays.slice(Math.max(0, at - 84), at);
  const [today, tomorrow] = measured as [DayMeasures, DayMeasures];
  return [
    ...findAnomalies([...before, today]),
    ...findAnomalies([...before, today, tomorrow]).filter(({ check }) => check === 'place_missing'),
  ].filter((found) => found.day === day);
}

const edit = (one: Seen, event: Partial<Seen['event']>, over: Partial<Seen> = {}): Seen => ({
  ...one,
  ...over,
  event: { ...one.event, ...event },
});

const properties = (one: Seen, change: (said: Record<string, unknown>) => object): Seen =>
  edit(one, {
    properties: JSON.stringify(change(JSON.parse(one.event.properties) as Record<string, unknown>)),
  });

/** The connection with most events of the kind. */
function busiest(holds: (one: Seen) => boolean): number {
  const counts = new Map<number, number>();
  for (const one of clean) if (holds(one)) counts.set(one.connection, (counts.get(one.connection) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]![0];
}

interface Fault {
  readonly name: string;
  readonly found: CheckId;
  readonly plant: (day: string) => (seen: readonly Seen[]) => readonly Seen[];
  /** Whether the day can have the fault at all. */
  readonly fits?: (day: string) => boolean;
}

const crawl = (day: string, seen: readonly Seen[], share: number, bot: boolean): Seen[] => {
  const pages = seen.filter((one) => one.day === day && one.event.type === 'page' && !one.event.bot);
  return Array.from({ length: Math.round(pages.length * share) }, (_, n) =>
    edit(pages[n % pages.length]!, {
      source: String(900_000_000 + n),
      bot,
      time: pages[n % pages.length]!.event.time + n,
    }),
  );
};

const orders = (one: Seen): boolean => one.event.name === 'Order Completed';
const FAULTS: readonly Fault[] = [
  {
    name: 'a source is silent for a day',
    found: 'volume',
    plant: (day) => (seen) => seen.filter((one) => one.day !== day || one.connection !== site),
  },
  {
    name: 'three months of the till are imported twice',
    found: 'doubled',
    plant: (day) => (seen) => {
      const at = Date.parse(day);
      const months = clean.filter(
        (one) => one.connection === till && Date.parse(one.day) < at && Date.parse(one.day) > at - 90 * DAY,
      );
      return [...seen, ...months, ...months.map((one) => ({ ...one, arrived: day }))];
    },
  },
  {
    name: 'a clock is three hours slow',
    found: 'clocks',
    plant: (day) => (seen) =>
      seen.map((one) => {
        return one.arrived === day && one.connection === site
          ? edit(one, { time: one.event.receivedAt - 3 * HOUR })
          : one;
      }),
  },
  {
    name: 'a clock is three hours fast',
    found: 'clocks',
    plant: (day) => (seen) =>
      seen.map((one) => {
        return one.day === day && one.connection === site
          ? edit(one, { time: one.event.receivedAt + 3 * HOUR })
          : one;
      }),
  },
  {
    name: 'an amount becomes text',
    found: 'type_drift',
    plant: (day) => (seen) =>
      seen.map((one) =>
        one.day === day && one.event.name === 'Product Viewed'
          ? properties(one, (said) => ({ ...said, price: String(said.price) }))
          : one,
      ),
  },
  {
    name: 'a property is renamed',
    found: 'property_vanished',
    plant: (day) => (seen) =>
      seen.map((one) =>
        one.day === day && one.event.name === 'Product Viewed'
          ? properties(one, ({ product_id, ...said }) => ({ ...said, sku_code: product_id }))
          : one,
      ),
  },
  {
    name: 'programs that say so visit half as much as people',
    found: 'bots',
    plant: (day) => (seen) => [...seen, ...crawl(day, seen, 0.5, true)],
  },
  {
    name: 'programs that do not say so visit three times as much as people',
    found: 'volume',
    plant: (day) => (seen) => [...seen, ...crawl(day, seen, 3, false)],
  },
  {
    name: 'a release renames two events in five',
    found: 'unmapped',
    plant: (day) => (seen) =>
      seen.map((one, n) =>
        one.day === day && n % 5 < 2 ? edit(one, { name: 'xyz' }, { mapped: false }) : one,
      ),
  },
  {
    name: 'a store’s day is missing',
    found: 'place_missing',
    plant: (day) => (seen) => seen.filter((one) => one.day !== day || one.event.place !== 'milano-brera'),
    // Closed on Sundays: nothing can be missing.
    fits: (day) => new Date(day).getUTCDay() !== 0,
  },
];

describe('faults planted in a clean year', () => {
  it('are found, most of them, on the day', () => {
    const rows = FAULTS.map(({ name, found, plant, fits }) => {
      const tried = days.filter((day) => fits?.(day) ?? true);
      const hits = tried.filter((day) => {
        const before = judge(day, (seen) => seen).some(({ check }) => check === found);
        return !before && judge(day, plant(day)).some(({ check }) => check === found);
      });
      return { fault: name, check: found, tried: tried.length, found: hits.length };
    });
    console.table(rows);
    for (const { fault, tried, found } of rows) {
      expect(tried, fault).toBeGreaterThan(5);
      expect(found / tried, fault).toBeGreaterThanOrEqual(0.7);
    }
  }, 500_000);
});

describe('a year without faults', () => {
  it('raises few alarms', () => {
    const alarms = new Map<CheckId, Anomaly[]>(CHECKS.map((check) => [check, []]));
    cleanDays.forEach((_, at) => {
      if (at > 7)
        for (const one of findAnomalies(cleanDays.slice(Math.max(0, at - 84), at + 1)))
          alarms.get(one.check)!.push(one);
    });
    const silent = new Set<string>();
    const hours = [
      ...new Map(
        clean.map(({ event, connection }) => [
          `${connection} ${Math.floor(event.receivedAt / HOUR)}`,
          { connection, at: event.receivedAt },
        ]),
      ).values(),
    ]
      .map(({ connection, at }) => ({ connection, hour: Math.floor(at / HOUR) * HOUR, last: at }))
      .toSorted((a, b) => a.connection - b.connection || a.hour - b.hour);
    for (let now = ENDS_AT - 300 * DAY; now < ENDS_AT; now += DAY) {
      const known = hours.filter(({ hour }) => hour < now && hour > now - 56 * DAY);
      for (const { connection, lastAt } of findSilent(known, now, 'Europe/Rome'))
        silent.add(`${connection} ${lastAt}`);
    }
    console.table([
      ...[...alarms]
        .filter(([check]) => check !== 'silence')
        .map(([check, found]) => ({
          check,
          alarms: found.length,
          of: found
            .map(({ day, name, property, connection }) => `${day} ${connection} ${name} ${property}`.trim())
            .slice(0, 12)
            .join(' · '),
        })),
      { check: 'silence', alarms: silent.size, of: [...silent].map((one) => one.split(' ')[0]).join(' ') },
    ]);
    const total = [...alarms.values()].flat().length + silent.size;
    console.info(
      `${read.length} events, ${connections.size} connections, ${cleanDays.length} days: ${total} alarms`,
    );
    expect(total).toBeLessThan(40);
  }, 500_000);
});
