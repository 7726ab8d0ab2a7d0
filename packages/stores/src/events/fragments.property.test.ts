import { ACTORS, type AcceptedEvent } from '@viaggio/domain/events';
import { type EventFilter, PROPERTY_OPERATORS, type PropertyCondition } from '@viaggio/domain/touchpoints';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestEvents, testEvents } from '../testing/testEvents';
import { Binder } from './bind';
import { anyFilterSql, filterSql, touchpointSql } from './fragments';
import { createEventLog } from './log/createEventLog';
import { matchesSlowly } from './matchSlowly.fixture';

const NAMES = ['Page Viewed', 'Order Completed', 'Deal Lost', "L'ora è tarda", 'a\\b', '100%_x'];
const CHANNELS = ['web', 'email', 'store', ''];
const PLACES = ['Milano', 'Reggio nell’Emilia', ''];
const REFERRERS = ['search', 'ai', ''];
const WORDS = ['a', 'cart', 'Cart', 'b.c', 'bxc', 'x_y', 'x%y', '(1)', '{12}', '$', 'caffè', '+'];
const VALUES = [
  '10',
  '10.5',
  10,
  10.5,
  '10.50',
  -3,
  0,
  'ten',
  'Ten euro',
  '',
  'inf',
  'nan',
  ' 7',
  true,
  false,
  null,
];
const PROPERTIES = ['total', 'reason', 'plan.name', 'plan', 'list', "o'key"];

const anyUrl = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('', 'https://shop.example', '/', 'https://shop.example?q=/a') },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('https://shop.example', ''),
        fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '/', '//', '?x=1', '/?x=/a', '#cart'),
      )
      .map(([host, words, end]) => `${host}/${words.join('/')}${end}`),
  },
);

const anyValue = fc.constantFrom(...VALUES);
const anyProperties = fc
  .record(
    {
      total: anyValue,
      reason: fc.oneof(anyValue, fc.constantFrom('Prezzo alto', 'prezzo', 'È CARO')),
      plan: fc.oneof(anyValue, fc.record({ name: anyValue }, { requiredKeys: [] })),
      list: fc.oneof(anyValue, fc.array(anyValue, { maxLength: 2 })),
      "o'key": anyValue,
    },
    { requiredKeys: [] },
  )
  .map((properties) => JSON.stringify(properties));

const anyEvent = fc.record({
  name: fc.constantFrom(...NAMES),
  type: fc.constantFrom('track' as const, 'page' as const, 'identify' as const),
  channel: fc.constantFrom(...CHANNELS),
  actor: fc.constantFrom(...ACTORS),
  place: fc.constantFrom(...PLACES),
  referrer: fc.constantFrom(...REFERRERS),
  url: anyUrl,
  properties: anyProperties,
});

const some = <T>(values: readonly T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }), { nil: undefined, freq: 2 });

const anyRule = fc
  .array(fc.constantFrom('/', '*', '*', ...WORDS.map((word) => `/${word}`), ...WORDS), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

const anyCondition: fc.Arbitrary<PropertyCondition> = fc
  .tuple(fc.constantFrom(...PROPERTIES), fc.constantFrom(...PROPERTY_OPERATORS), anyValue, anyValue)
  .map(([property, op, value, other]) => {
    const text = value === null ? 'prezzo' : value;
    if (op === 'exists' || op === 'not_exists') return { property, op };
    if (op === 'in') return { property, op, value: [String(text), other === null ? 1 : String(other)] };
    if (op === 'contains' || op === 'not_contains' || op === 'starts_with')
      return { property, op, value: String(text) };
    const number = Number(text);
    if (op === 'equals' || op === 'not_equals') return { property, op, value: text };
    return { property, op, value: Number.isFinite(number) ? number : 10 };
  });

const anyRules = fc.array(anyRule, { minLength: 1, maxLength: 3 });
const anyConditions = fc.array(anyCondition, { minLength: 1, maxLength: 2 });

/** Few parts at once, so that filters match something; addresses and properties often, since they are hardest. */
const anyFilter: fc.Arbitrary<EventFilter> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ where: anyConditions }) },
  { weight: 2, arbitrary: fc.record({ urls: anyRules }) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        events: some(NAMES),
        types: some(['track', 'page', 'screen']),
        channels: some(CHANNELS),
        actors: some(ACTORS),
        referrers: some(REFERRERS),
        places: some(PLACES),
        urls: fc.option(anyRules, { nil: undefined, freq: 1 }),
        where: fc.option(anyConditions, { nil: undefined, freq: 1 }),
        keep: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 3 }),
      })
      .map(({ keep, ...parts }) => {
        const kept = Object.entries(parts).filter(([, part], i) => keep.includes(i) && part !== undefined);
        return Object.fromEntries(kept);
      }),
  },
);

let events: TestEvents;
let stored: AcceptedEvent[];

beforeAll(async () => {
  events = await testEvents();
  stored = fc.sample(anyEvent, { numRuns: 3_000, seed: 7 }).map((event, n) => ({
    ...event,
    messageHash: String(n + 1),
    messageId: `m${n}`,
    time: 1_000 + n,
    receivedAt: 1_000 + n,
    clockCorrected: false,
    bot: false,
    source: '5',
    userId: '',
    anonymousId: '',
    account: '',
    value: 0,
    currency: '',
    campaign: '',
    campaignSource: '',
    campaignMedium: '',
    consent: '',
    context: '{}',
  }));
  const entries = stored.map((event) => ({
    workspace: 1,
    connection: 1,
    import: 0,
    event,
    claim: undefined,
    signal: false,
  }));
  await createEventLog(events.driver).append({ id: 1, node: 0, committedAt: 1_000, entries });
});

afterAll(() => events.close());

async function columnsOf(columns: readonly string[], bind: Binder): Promise<number[][]> {
  const rows = await events.driver.query<{ found: number[] }>(
    `SELECT arrayMap(x -> toUInt32(x), [${columns.join(', ')}]) AS found FROM events ORDER BY mh`,
    bind.params,
  );
  return rows.map((row) => row.found);
}

let matched = 0;

test('a filter in SQL matches what it says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFilter, { minLength: 8, maxLength: 8 }), async (filters) => {
      const bind = new Binder();
      const found = await columnsOf(
        filters.map((filter) => filterSql(filter, bind)),
        bind,
      );
      filters.forEach((filter, i) => {
        const wrong = stored.findIndex((event, n) => matchesSlowly(filter, event) !== (found[n]![i] === 1));
        expect(
          wrong < 0 ? undefined : { filter, event: stored[wrong], sql: found[wrong]![i] },
        ).toBeUndefined();
        matched += found.filter((row) => row[i] === 1).length;
      });
    }),
    { numRuns: 60, seed: 2026 },
  );
  // The samples mean something: of 480 filters, a good part of the events were matched.
  expect(matched).toBeGreaterThan(100_000);
});

test('of several touchpoints the first that matches is the one, however many rules there are', async () => {
  const touchpoint = (number: number, filters: readonly EventFilter[]) => ({
    id: `t${number}`,
    number,
    name: { it: '', en: '' },
    says: { it: '', en: '' },
    channel: 'web',
    control: 'owned' as const,
    contact: 'direct' as const,
    setting: 'online' as const,
    moment: 'none' as const,
    initiative: 'customer' as const,
    filters,
  });
  await fc.assert(
    // More than 63 address rules and property rules: more than one mask of each.
    fc.asyncProperty(
      fc.array(fc.array(anyFilter, { minLength: 1, maxLength: 3 }), { minLength: 60, maxLength: 120 }),
      async (rules) => {
        const catalogue = rules.map((filters, i) => touchpoint(i + 1, filters));
        const bind = new Binder();
        const found = await columnsOf([touchpointSql(catalogue, bind)], bind);
        stored.forEach((event, n) => {
          const first = catalogue.find((one) => one.filters.some((filter) => matchesSlowly(filter, event)));
          expect(found[n]![0]).toBe(first?.number ?? 0);
        });
      },
    ),
    { numRuns: 4, seed: 2026 },
  );
});

test('a filter without parts, and no filter at all, match nothing', async () => {
  const bind = new Binder();
  const found = await columnsOf(
    [filterSql({}, bind), filterSql({ events: [] }, bind), anyFilterSql([], bind)],
    bind,
  );
  expect(new Set(found.flat())).toEqual(new Set([0]));
});
