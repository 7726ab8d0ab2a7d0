import { existsSync, readFileSync } from 'node:fs';
import type { RelationStore, RepurchaseQuery } from '@viaggio/domain/ports/relationStore';
import { shapeRepurchase } from '@viaggio/domain/reports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Traveller } from '../../../../../domain/src/reports/slowly/traveller.fixture';
import { type TestEvents, testEvents } from '../../../testing/testEvents';
import { writeTravellers } from '../compared.fixture';
import { createRelationStore } from '../createRelationStore';

const SHARED = new URL('../../../../../../../shared/data/cdnow/', import.meta.url);
const hasShared = existsSync(SHARED);
if (!hasShared)
  console.warn('skipped: ../shared/data is not there, so published repurchases are not compared');

const DAY = 86_400_000;
const PURCHASE = {
  touchpoint: 1,
  channel: 1,
  event: 1,
  stage: 0,
  place: 0,
  campaign: 0,
  source: 0,
  actor: 0,
};

/** Customers of the CD shop with their purchases: id in the first column, then the date, units and amount at the end. */
function customersOf(file: string): Traveller[] {
  const customers = new Map<string, Traveller['contacts'][number][]>();
  for (const line of readFileSync(new URL(file, SHARED), 'latin1').split('\n')) {
    const columns = line.trim().split(/\s+/);
    const date = /^(\d{4})(\d{2})(\d{2})$/.exec(columns.at(-3) ?? '');
    if (date === null) continue;
    const time = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
    const own = customers.get(columns[0]!) ?? [];
    customers.set(columns[0]!, own);
    own.push({ ...PURCHASE, time, value: Number(columns.at(-1)) });
  }
  return [...customers].map(([id, contacts]) => ({
    person: String(Number(id)),
    contacts: contacts.sort((a, b) => a.time - b.time),
  }));
}

const query = (workspace: number, until: string): RepurchaseQuery => ({
  workspace,
  unit: 'person',
  from: Date.UTC(1997, 0, 1),
  end: Date.parse(`${until}T00:00:00Z`),
  asOf: Date.parse(`${until}T00:00:00Z`),
  places: undefined,
  purchase: [{ touchpoints: [1] }],
  // Purchases of one day are one, as in the literature; the file has no hours.
  merge: 1_000,
});

describe.skipIf(!hasShared)('the purchases of the CD shop, 1997 and 1998', () => {
  let events: TestEvents;
  let store: RelationStore;
  let master: Traveller[];
  beforeAll(async () => {
    events = await testEvents();
    store = createRelationStore(events.driver);
    master = customersOf('CDNOW_master.txt');
    await writeTravellers(events.driver, 1, master);
    await writeTravellers(events.driver, 2, customersOf('CDNOW_sample.txt'));
  }, 60_000);
  afterAll(() => events.close());

  test('are of 23,570 customers, 69,659 in all, with as many repeaters as the file has', async () => {
    const every = shapeRepurchase(await store.countRepurchase({ ...query(1, '1998-07-01'), merge: null }));
    expect([every.people, every.purchases]).toEqual([23_570, 69_659]);
    const { people, again, waiting, curve } = shapeRepurchase(
      await store.countRepurchase(query(1, '1998-07-01')),
    );
    const repeaters = master.filter(({ contacts }) => new Set(contacts.map((it) => it.time)).size > 1);
    expect([people, again, waiting]).toEqual([23_570, repeaters.length, 23_570 - repeaters.length]);
    // Everybody joined in the first quarter of 1997: all were followed for a year, so its share is a plain one.
    const within = repeaters.filter(({ contacts: [first, ...rest] }) =>
      rest.some(({ time }) => time > first!.time && time <= first!.time + 365 * DAY),
    );
    expect(curve.points.at(-1)!.share).toBeCloseTo(within.length / 23_570, 12);
  });

  test('of the sample, until September 1997, repeat as often as published', async () => {
    const published = JSON.parse(readFileSync(new URL('reference.json', SHARED), 'utf8')) as Record<
      string,
      {
        customers: number;
        repeat_transactions: number;
        with_repeat: number;
        bgnbd: { 'by_cal_freq_0..7+': Record<string, { n: number }> };
      }
    >;
    const [known] = Object.values(published);
    const told = shapeRepurchase(await store.countRepurchase(query(2, '1997-10-01')));
    expect(told.people).toBe(known!.customers);
    expect(told.again).toBe(known!.with_repeat);
    // Every purchase but the first is the end of one pair.
    expect(told.intervals).toBe(known!.repeat_transactions);
    // Who repeats exactly n times made purchase n + 1 and no more.
    const times = known!.bgnbd['by_cal_freq_0..7+'];
    const last = told.byOrder.slice(0, 3).map(({ purchases, intervals }) => purchases - intervals);
    expect(last).toEqual([times[0]!.n, times[1]!.n, times[2]!.n]);
  });
});
