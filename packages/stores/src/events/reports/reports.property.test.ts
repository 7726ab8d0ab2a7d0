import type { ReportStore } from '@viaggio/domain/ports/reportStore';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestEvents, testEvents } from '../../testing/testEvents';
import { COMPARED, writeProperties, writeTravellers } from './compared.fixture';
import { createReportStore } from './createReportStore';

let events: TestEvents;
let store: ReportStore;
beforeAll(async () => {
  events = await testEvents();
  store = createReportStore(events.driver);
});
afterAll(() => events.close());

/** Cases of each report; REPORT_RUNS asks for more. */
const RUNS = Number(process.env.REPORT_RUNS ?? 90);
let workspaces = 0;

test.each(COMPARED)(
  '$name say what the slow obvious version says, of any journeys and questions',
  async ({ cases, ask, isLogged }) => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const workspace = ++workspaces;
        await writeTravellers(events.driver, workspace, one.travellers);
        if (isLogged(one)) await writeProperties(events.driver, workspace, one.travellers);
        // Every third case is of companies.
        const unit = asked % 3 === 2 ? 'account' : 'person';
        const [said, expected] = await ask(store, workspace, unit, one);
        expect(said).toEqual(expected);
        asked++;
      }),
      { numRuns: RUNS },
    );
    expect(asked).toBeGreaterThanOrEqual(RUNS);
  },
  Math.max(120_000, RUNS * 1_000),
);
