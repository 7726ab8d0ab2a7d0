import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestEvents, testEvents } from '../../testing/testEvents';
import { COMPARED_MAP } from './comparedLivingMap.fixture';

let events: TestEvents;
beforeAll(async () => {
  events = await testEvents();
});
afterAll(() => events.close());

/** Cases of each question; REPORT_RUNS asks for more. */
const RUNS = Number(process.env.REPORT_RUNS ?? 90);
let workspaces = 0;

test.each(COMPARED_MAP)(
  '$name are those the slow obvious version says, of any journeys and questions',
  async ({ cases, run, times }) => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        // Every third case of those that know companies is of companies.
        const unit = asked % 3 === 2 ? 'account' : 'person';
        const [said, slowly] = await run(events.driver, ++workspaces, unit, one);
        expect(said).toEqual(slowly);
        asked++;
      }),
      { numRuns: RUNS * times },
    );
    expect(asked).toBeGreaterThanOrEqual(RUNS * times);
  },
  Math.max(240_000, RUNS * 4_000),
);
