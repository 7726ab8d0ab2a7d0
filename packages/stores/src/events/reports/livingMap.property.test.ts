import type { StoredSignal } from '@viaggio/domain/ports/journeyStore';
import type { CyclesQuery, LivingMapStore } from '@viaggio/domain/ports/livingMapStore';
import type { Population } from '@viaggio/domain/ports/reportStore';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countUnansweredSlowly } from '../../../../domain/src/reports/slowly/countUnansweredSlowly.fixture';
import {
  countCyclesSlowly,
  countLastContactsSlowly,
  type Walker,
} from '../../../../domain/src/reports/slowly/cyclesSlowly.fixture';
import {
  anyUnansweredCase,
  anyWalkCase,
} from '../../../../domain/src/reports/slowly/randomLivingMap.fixture';
import type { Case } from '../../../../domain/src/reports/slowly/randomQueries.fixture';
import type { Traveller } from '../../../../domain/src/reports/slowly/traveller.fixture';
import { type TestEvents, testEvents } from '../../testing/testEvents';
import { createJourneyStore } from '../index';
import { plain, saidSlowly, writeTravellers } from './compared.fixture';
import { storedJourney } from './contacts/storedJourney.fixture';
import { createLivingMapStore } from './createLivingMapStore';

let events: TestEvents;
let store: LivingMapStore;
beforeAll(async () => {
  events = await testEvents();
  store = createLivingMapStore(events.driver);
});
afterAll(() => events.close());

/** Cases of each question; REPORT_RUNS asks for more. */
const RUNS = Number(process.env.REPORT_RUNS ?? 90);
const TIMEOUT = Math.max(120_000, RUNS * 1_000);
let workspaces = 0;

/** Asks the store and the slow version; every third case is of companies. */
async function agree<Query extends Population>(
  cases: fc.Arbitrary<Case<Query>>,
  ask: (query: Query) => Promise<unknown>,
  slowly: (travellers: readonly Traveller[], query: Query) => unknown,
): Promise<void> {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ travellers, query }) => {
      const workspace = ++workspaces;
      await writeTravellers(events.driver, workspace, travellers);
      const unit = asked % 3 === 2 ? 'account' : 'person';
      const said = plain(await ask({ ...query, workspace, unit }));
      expect(said).toEqual(saidSlowly(slowly, travellers, query, unit));
      asked++;
    }),
    { numRuns: RUNS },
  );
  expect(asked).toBeGreaterThanOrEqual(RUNS);
}

test(
  'unanswered actions are those the slow obvious version says, of any journeys and questions',
  () =>
    agree(
      anyUnansweredCase,
      (query) => store.countUnanswered(query),
      (travellers, query) => countUnansweredSlowly(travellers, query),
    ),
  TIMEOUT,
);

/** Writes journeys, walks and what was said in a workspace of their own. */
async function writeWalkers(workspace: number, walkers: readonly Walker[]): Promise<void> {
  const some = walkers.filter(({ contacts }) => contacts.length > 0);
  const signalOf = (person: string, index: number, time: number, emotion: number): StoredSignal => ({
    signal: {
      messageHash: String(Number(person) * 100 + index),
      source: person,
      ...{ time, emotion, name: 'Review Posted', metric: 'rating', status: 'answered', provenance: 'said' },
      ...{ score: null, scaleMin: null, scaleMax: null, text: '', language: '', touchpoint: '' },
      respondentKnown: true,
      ...{ survey: '', question: '', version: '', channel: '', place: '' },
    },
    person,
    touchpoint: 0,
    stage: 0,
  });
  await createJourneyStore(events.driver).write({
    workspace,
    version: 1,
    owners: new Map(),
    gone: [],
    journeys: some.map(storedJourney),
    walks: some.map(({ person, walk }) => ({ model: 7, key: person, person, walk })),
    signals: some.flatMap(({ person, voices }) =>
      voices.map(({ time, emotion }, index) => signalOf(person, index, time, emotion)),
    ),
  });
}

async function agreeOnWalks(
  ask: (query: CyclesQuery) => Promise<unknown>,
  slowly: (walkers: readonly Walker[], query: CyclesQuery) => unknown,
): Promise<void> {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(anyWalkCase, async ({ walkers, query }) => {
      const workspace = ++workspaces;
      await writeWalkers(workspace, walkers);
      const said = plain(await ask({ ...query, workspace }));
      expect(said).toEqual(plain(slowly(walkers, query)));
      asked++;
    }),
    { numRuns: RUNS },
  );
  expect(asked).toBeGreaterThanOrEqual(RUNS);
}

test(
  'cycles and the ways they took are those the slow version says',
  () =>
    agreeOnWalks(async (query) => {
      const { variants, ...rest } = await store.countCycles(query);
      expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length);
      return { ...rest, variants: variants.map(({ id: _, ...one }) => one) };
    }, countCyclesSlowly),
  TIMEOUT,
);

test(
  'so is the last thing done before each loss',
  () => agreeOnWalks((query) => store.countLastContacts(query), countLastContactsSlowly),
  TIMEOUT,
);
