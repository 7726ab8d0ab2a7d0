import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestEvents, testEvents } from '../../testing/testEvents';
import { anySegmentCase, checkSegment } from './segmentCases.fixture';

let events: TestEvents;
beforeAll(async () => {
  events = await testEvents();
});
afterAll(() => events.close());

/** REPORT_RUNS asks for more. */
const RUNS = Number(process.env.REPORT_RUNS ?? 120);

it(
  'finds whom the definition finds, and reports count them and nobody else',
  async () => {
    let asked = 0;
    let found = 0;
    await fc.assert(
      fc.asyncProperty(anySegmentCase, async (one) => {
        found += await checkSegment(events.driver, ++asked, one);
      }),
      { numRuns: RUNS },
    );
    expect(asked).toBeGreaterThanOrEqual(RUNS);
    expect(found).toBeGreaterThan(RUNS / 2);
  },
  Math.max(240_000, RUNS * 1_000),
);
