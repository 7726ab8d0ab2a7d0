import type { RelationStore } from '@viaggio/domain/ports/relationStore';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestEvents, testEvents } from '../../testing/testEvents';
import { writeProperties, writeTravellers } from './compared.fixture';
import { COMPARED_RELATIONS, TWICE } from './comparedRelations.fixture';
import { createRelationStore } from './createRelationStore';

let events: TestEvents;
let store: RelationStore;
beforeAll(async () => {
  events = await testEvents();
  store = createRelationStore(events.driver);
});
afterAll(() => events.close());

/** Cases of each report; REPORT_RUNS asks for more. */
const RUNS = Number(process.env.REPORT_RUNS ?? 90);
let workspaces = 0;

test.each(COMPARED_RELATIONS)(
  '$name say what the slow obvious version says, of any journeys, questions and segments',
  async ({ cases, ask }) => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const workspace = ++workspaces;
        await writeTravellers(events.driver, workspace, one.travellers);
        const isLogged = one.travellers.some(({ contacts }) => contacts.some(({ says }) => says));
        if (isLogged) await writeProperties(events.driver, workspace, one.travellers);
        // Every third case is of companies.
        const unit = asked % 3 === 2 ? 'account' : 'person';
        const [said, expected] = await ask(store, workspace, unit, one);
        expect(said).toEqual(expected);
        const [saidOfSome, expectedOfSome] = await ask(store, workspace, unit, one, TWICE);
        expect(saidOfSome).toEqual(expectedOfSome);
        asked++;
      }),
      { numRuns: RUNS },
    );
    expect(asked).toBeGreaterThanOrEqual(RUNS);
  },
  Math.max(120_000, RUNS * 3_000),
);
