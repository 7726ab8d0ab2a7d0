import type { Population, ReportStore } from '@viaggio/domain/ports/reportStore';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countAttributionSlowly } from '../../../../domain/src/reports/slowly/countAttributionSlowly.fixture';
import { countFunnelSlowly } from '../../../../domain/src/reports/slowly/countFunnelSlowly.fixture';
import { countPathsSlowly } from '../../../../domain/src/reports/slowly/countPathsSlowly.fixture';
import { countProcessSlowly } from '../../../../domain/src/reports/slowly/countProcessSlowly.fixture';
import { countRetentionSlowly } from '../../../../domain/src/reports/slowly/countRetentionSlowly.fixture';
import { countVariantsSlowly } from '../../../../domain/src/reports/slowly/countVariantsSlowly.fixture';
import {
  anyAttributionCase,
  anyFunnelCase,
  anyPathsCase,
  anyRetentionCase,
  anyTimeToConvertCase,
  anyTravelCase,
  anyVariantsCase,
  type Case,
} from '../../../../domain/src/reports/slowly/randomQueries.fixture';
import { timeToConvertSlowly } from '../../../../domain/src/reports/slowly/timeToConvertSlowly.fixture';
import type { Traveller } from '../../../../domain/src/reports/slowly/traveller.fixture';
import { type TestEvents, testEvents } from '../../testing/testEvents';
import { createJourneyStore, prepareEventsStore } from '../index';
import { storedJourney } from './contacts/storedJourney.fixture';
import { createReportStore } from './createReportStore';

let events: TestEvents;
let store: ReportStore;
beforeAll(async () => {
  events = await testEvents();
  await prepareEventsStore(events.driver);
  store = createReportStore(events.driver);
});
afterAll(() => events.close());

let workspaces = 0;
/** Writes journeys in a workspace of their own. */
async function write(travellers: readonly Traveller[]): Promise<number> {
  const workspace = ++workspaces;
  const nothing = { owners: new Map(), gone: [], walks: [], signals: [] };
  const journeys = travellers.filter(({ contacts }) => contacts.length > 0).map(storedJourney);
  await createJourneyStore(events.driver).write({ ...nothing, workspace, version: 1, journeys });
  return workspace;
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
/** Lists of rows in one order, and figures to nine digits. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'number') return Number(value.toPrecision(9));
  if (Array.isArray(value)) {
    const items = value.map(plain);
    return items.some((item) => typeof item === 'object' && item !== null) ? items.sort(byText) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
};

const RUNS = Number(process.env.REPORT_RUNS ?? 250);

/** Holds a report of the store to the slow one. */
async function agree<Query extends Population>(
  cases: fc.Arbitrary<Case<Query>>,
  ask: (query: Query) => Promise<unknown>,
  slowly: (travellers: readonly Traveller[], query: Query) => unknown,
): Promise<void> {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ travellers, query }) => {
      const workspace = await write(travellers);
      expect(plain(await ask({ ...query, workspace }))).toEqual(plain(slowly(travellers, query)));
      compared++;
    }),
    { numRuns: RUNS, endOnFailure: false },
  );
  expect(compared).toBeGreaterThanOrEqual(RUNS);
}

const LONG = 300_000;

test('funnels', () => agree(anyFunnelCase, (query) => store.countFunnel(query), countFunnelSlowly), LONG);
test('paths', () => agree(anyPathsCase, (query) => store.countPaths(query), countPathsSlowly), LONG);
test(
  'process maps',
  () => agree(anyTravelCase, (query) => store.countProcess(query), countProcessSlowly),
  LONG,
);
test(
  'variants',
  () => agree(anyVariantsCase, (query) => store.countVariants(query), countVariantsSlowly),
  LONG,
);
test(
  'retention',
  () => agree(anyRetentionCase, (query) => store.countRetention(query), countRetentionSlowly),
  LONG,
);
test(
  'time to convert',
  () => agree(anyTimeToConvertCase, (query) => store.timeToConvert(query), timeToConvertSlowly),
  LONG,
);
test(
  'attribution',
  () => agree(anyAttributionCase, (query) => store.countAttribution(query), countAttributionSlowly),
  LONG,
);
