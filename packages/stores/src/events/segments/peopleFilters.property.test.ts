import { numberPeopleFilters, type PeopleFilters } from '@viaggio/domain/reports';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anyPopulation } from '../../../../domain/src/reports/slowly/randomQueries.fixture';
import { anySeason, anyTravellers } from '../../../../domain/src/reports/slowly/randomTravellers.fixture';
import type { Traveller } from '../../../../domain/src/reports/slowly/traveller.fixture';
import { type TestEvents, testEvents } from '../../testing/testEvents';
import { writeTravellers } from '../reports/compared.fixture';
import { createSegmentReader } from './createSegmentReader';

let events: TestEvents;
beforeAll(async () => {
  events = await testEvents();
});
afterAll(() => events.close());

const CHANNELS = new Map([
  ['web', 1],
  ['store', 2],
]);
const NUMBERS = { touchpoints: new Map(), channels: CHANNELS, events: new Map(), places: new Map() };

const anyFilters: fc.Arbitrary<PeopleFilters> = fc.record({
  channel: fc.constantFrom(undefined, 'web', 'store', 'never seen'),
  customers: fc.constantFrom(undefined, 'new' as const, 'returning' as const),
});

/** The definition, contact by contact. */
function isAskedSlowly(
  { channel, customers }: PeopleFilters,
  traveller: Traveller,
  { from, end, asOf }: { from: number; end: number; asOf: number },
): boolean {
  const known = traveller.contacts.filter(({ time }) => time < asOf);
  const inPeriod = known.filter(({ time }) => time >= from && time < end);
  const firstOwn = known.find(({ actor }) => actor === 0)?.time;
  if (channel !== undefined && !inPeriod.some((one) => one.channel === CHANNELS.get(channel))) return false;
  if (customers === 'returning') return firstOwn !== undefined && firstOwn < from;
  if (customers === 'new') return firstOwn !== undefined && firstOwn >= from && firstOwn < end;
  return true;
}

it('finds who met a channel in the period, who was new in it and who came back, as the definition does', async () => {
  let asked = 0;
  const found = { all: 0, none: 0, some: 0 };
  await fc.assert(
    fc.asyncProperty(
      anySeason.chain((season) =>
        fc.record({
          travellers: anyTravellers(season),
          population: anyPopulation(season),
          filters: anyFilters,
        }),
      ),
      async ({ travellers, population: { from, end, asOf }, filters }) => {
        const workspace = ++asked;
        await writeTravellers(events.driver, workspace, travellers);
        const rule = { kind: 'all' as const, rules: numberPeopleFilters(filters, { from, end }, NUMBERS) };
        const question = { workspace, asOf, places: undefined };
        const { people } = await createSegmentReader(events.driver).people(rule, question, {
          offset: 0,
          limit: 100,
        });
        const seen = travellers.filter(({ contacts }) => contacts.length > 0);
        const expected = seen.filter((one) => isAskedSlowly(filters, one, { from, end, asOf }));
        expect(people.map(({ person }) => person).sort()).toEqual(
          expected.map(({ person }) => person).sort(),
        );
        found[expected.length === seen.length ? 'all' : expected.length === 0 ? 'none' : 'some'] += 1;
      },
    ),
    { numRuns: 100 },
  );
  expect(found.some).toBeGreaterThan(20);
}, 240_000);
