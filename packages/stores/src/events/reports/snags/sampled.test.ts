import type { SnagQuery } from '@viaggio/domain/ports/frictionStore';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TravelContact } from '../../../../../domain/src/reports/slowly/traveller.fixture';
import { type TestEvents, testEvents } from '../../../testing/testEvents';
import { createJourneyStore } from '../../index';
import { storedJourney } from '../contacts/storedJourney.fixture';
import { followSnags } from './followSnags';

const DAY = 86_400_000;
const FROM = Date.UTC(2025, 2, 3);
const END = FROM + 10 * DAY;
/** Ids are hashes of 63 bits: six customers a sixth of all ids apart. */
const PEOPLE = [0n, 1n, 2n, 3n, 4n, 5n].map((part) => (2n ** 63n / 6n) * part + 1n);

const contact = (time: number, event: number): TravelContact => ({
  ...{
    time,
    event,
    touchpoint: 1,
    channel: 1,
    stage: 1,
    place: 0,
    campaign: 0,
    source: 0,
    actor: 0,
    value: 0,
  },
});

/** One contact, then a snag. */
const journeys = PEOPLE.map((id, i) => ({
  ...storedJourney({ person: String(i + 1), contacts: [contact(FROM, 1), contact(FROM + 60_000, 2)] }),
  person: String(id),
}));

const query: SnagQuery = {
  ...{ workspace: 1, unit: 'person', places: undefined, from: FROM, end: END, asOf: END },
  kinds: [{ is: [{ events: [2] }], ends: undefined }],
  ...{ within: DAY, followed: DAY, conversion: [], onward: [] },
  ...{ buckets: [FROM, END], days: [FROM, END], months: [FROM] },
};

let events: TestEvents;
beforeAll(async () => {
  events = await testEvents();
  const nothing = { owners: new Map(), gone: [], walks: [], signals: [] };
  await createJourneyStore(events.driver).write({ ...nothing, workspace: 1, version: 1, journeys });
});
afterAll(() => events.close());

const metBy = ({ met }: Awaited<ReturnType<typeof followSnags>>): number =>
  met.filter(({ side }) => side === 'snag').reduce((sum, { followed }) => sum + followed, 0);

test('of more customers than are wished a stretch of their ids is followed, and told', async () => {
  const some = await followSnags(events.driver, query, 3);
  expect(some.sampled).toEqual({ of: 6, taken: 3 });
  expect(metBy(some)).toBe(3);
  expect(some.everybody.reduce((sum, { followed }) => sum + followed, 0)).toBe(6);
});

test('of no more than are wished all are followed, and nothing is said of a sample', async () => {
  const all = await followSnags(events.driver, query, 6);
  expect(all.sampled).toBeNull();
  expect(metBy(all)).toBe(6);
});
