import type { SnagQuery } from '@viaggio/domain/ports/frictionStore';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TravelContact, Traveller } from '../../../../../domain/src/reports/slowly/traveller.fixture';
import { type TestEvents, testEvents } from '../../../testing/testEvents';
import { createEventLog } from '../../index';
import { logEntry } from '../../logEntry.fixture';
import { writeTravellers } from '../compared.fixture';
import { messageOf } from '../contacts/storedJourney.fixture';
import { createFrictionStore } from '../createFrictionStore';

const DAY = 86_400_000;
const DAYS = [0, 1, 2, 3].map((day) => Date.UTC(2025, 2, 3) + day * DAY);
const at = (day: number, minute = 0): number => DAYS[day]! + 600 * 60_000 + minute * 60_000;
const MISSING = 1;
const ADDED = 2;

const contact = (time: number, event: number): TravelContact => ({
  time,
  event,
  touchpoint: 0,
  channel: 1,
  stage: 0,
  place: 0,
  campaign: 0,
  source: 0,
  actor: 0,
  value: 0,
});

/** Two of three met a missing page; on telephones, one also on a computer. */
const travellers: readonly Traveller[] = [
  { person: '1', contacts: [contact(at(0), MISSING), contact(at(1), MISSING), contact(at(1, 5), ADDED)] },
  { person: '2', contacts: [contact(at(1), MISSING), contact(at(2), ADDED)] },
  { person: '3', contacts: [contact(at(2), ADDED)] },
];
const logged: Readonly<Record<string, readonly (readonly [url: string, device: string])[]>> = {
  1: [
    ['https://shop.example/old?utm=1', 'phone'],
    ['https://shop.example/old/', 'computer'],
    ['https://shop.example/cart', 'computer'],
  ],
  2: [
    ['https://shop.example/', 'phone'],
    ['https://shop.example/cart', 'phone'],
  ],
  3: [['https://shop.example?from=/mail', 'phone']],
};

const query: SnagQuery = {
  workspace: 1,
  unit: 'person',
  places: undefined,
  from: DAYS[0]!,
  end: DAYS[3]!,
  asOf: DAYS[3]!,
  kinds: [
    { is: [{ events: [MISSING] }], ends: undefined, names: ['Page Not Found'] },
    { is: [{ events: [ADDED] }], ends: [{ events: [9] }], names: ['Product Added'] },
  ],
  within: 60_000,
  followed: DAY,
  conversion: [],
  onward: [],
  buckets: DAYS,
  days: DAYS,
  months: [DAYS[0]!],
};
const steps = [[{ events: [MISSING] }], [{ events: [ADDED] }]];

let events: TestEvents;
let store: ReturnType<typeof createFrictionStore>;
beforeAll(async () => {
  events = await testEvents();
  store = createFrictionStore(events.driver);
  await writeTravellers(events.driver, 1, travellers);
  const entries = travellers.flatMap(({ person, contacts }) =>
    contacts.map(({ time, event }, i) => {
      const message = String(messageOf(person, i));
      const [url, device] = logged[person]![i]!;
      return logEntry({
        messageHash: message,
        messageId: message,
        source: person,
        time,
        name: event === MISSING ? 'Page Not Found' : 'Product Added',
        url,
        properties: JSON.stringify({ device }),
      });
    }),
  );
  await createEventLog(events.driver).append({ id: 1, node: 0, committedAt: 0, entries });
});
afterAll(() => events.close());

test('snags are told by page, without query and last slash; what is abandoned is on none', async () => {
  expect(await store.placeSnags(query, undefined)).toEqual([
    { kind: 0, by: 'page', name: '/old', times: 2, people: 1 },
    { kind: 0, by: 'page', name: '/', times: 1, people: 1 },
  ]);
  expect(await store.placeSnags({ ...query, kinds: [query.kinds[1]!] }, undefined)).toEqual([]);
});

test('and by the values of a property, of all kinds', async () => {
  const values = (await store.placeSnags(query, 'device')).filter(({ by }) => by === 'value');
  expect(values).toEqual(
    expect.arrayContaining([
      { kind: 0, by: 'value', name: 'phone', times: 2, people: 2 },
      { kind: 0, by: 'value', name: 'computer', times: 1, people: 1 },
      { kind: 1, by: 'value', name: 'phone', times: 2, people: 2 },
      { kind: 1, by: 'value', name: 'computer', times: 1, people: 1 },
    ]),
  );
  expect(values).toHaveLength(4);
});

test('snags and steps are watched by day and value', async () => {
  const watched = await store.watchValues({ ...query, kinds: [query.kinds[0]!], steps }, 'device');
  const series = (by: string, value: number, name: string) =>
    watched.find((one) => one.by === by && one.value === value && one.name === name)?.days;
  expect(series('snag', 0, 'phone')).toEqual([
    [0, 1],
    [1, 1],
  ]);
  expect(series('snag', 0, 'computer')).toEqual([[1, 1]]);
  expect(series('step', 1, 'phone')).toEqual([[2, 2]]);
  // Both steps on one day and one device: the first customer's second day, on the computer.
  expect(series('pair', 0, 'computer')).toEqual([[1, 1]]);
  expect(series('pair', 0, 'phone')).toBeUndefined();
});

test('visitors of pages are counted by day', async () => {
  const pages = await store.watchPages(query);
  expect(pages.find(({ name }) => name === '/cart')?.days).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(pages.find(({ name }) => name === '/')?.days).toEqual([
    [1, 1],
    [2, 1],
  ]);
});
