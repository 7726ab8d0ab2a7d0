import type { FrictionStore } from '@viaggio/domain/ports/frictionStore';
import type { Population } from '@viaggio/domain/ports/reportStore';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countHandoversSlowly } from '../../../../domain/src/reports/slowly/countHandoversSlowly.fixture';
import {
  countSnagsSlowly,
  watchDaysSlowly,
} from '../../../../domain/src/reports/slowly/countSnagsSlowly.fixture';
import { followSnagsSlowly } from '../../../../domain/src/reports/slowly/followSnagsSlowly.fixture';
import {
  anyHandoverCase,
  anySnagCase,
  anyWatchCase,
} from '../../../../domain/src/reports/slowly/randomFriction.fixture';
import type { Case } from '../../../../domain/src/reports/slowly/randomQueries.fixture';
import type { Traveller } from '../../../../domain/src/reports/slowly/traveller.fixture';
import { type TestEvents, testEvents } from '../../testing/testEvents';
import { plain, saidSlowly, writeTravellers } from './compared.fixture';
import { createFrictionStore } from './createFrictionStore';

let events: TestEvents;
let store: FrictionStore;
beforeAll(async () => {
  events = await testEvents();
  store = createFrictionStore(events.driver);
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
  'handovers say what the slow obvious version says, of any journeys and questions',
  () => agree(anyHandoverCase, (query) => store.countHandovers(query), countHandoversSlowly),
  TIMEOUT,
);

test(
  'so do snags, their times and where they were',
  () => agree(anySnagCase, (query) => store.countSnags(query), countSnagsSlowly),
  TIMEOUT,
);

test(
  'so does what became of those who met them, and of those they are held against',
  () => agree(anySnagCase, (query) => store.followSnags(query), followSnagsSlowly),
  TIMEOUT,
);

test(
  'so do the days that are watched',
  () => agree(anyWatchCase, (query) => store.watchDays(query), watchDaysSlowly),
  TIMEOUT,
);
