import type { FunnelQuery, ReportStore } from '@viaggio/domain/ports/reportStore';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countFunnelSlowly } from '../../../../domain/src/reports/slowly/countFunnelSlowly.fixture';
import type { EventsDriver } from '../driver/types';
import { createEventLog, prepareEventsStore } from '../index';
import { logEntry } from '../logEntry.fixture';
import { anySegmentCase, checkSegment } from '../segments/segmentCases.fixture';
import { COMPARED, writeProperties, writeTravellers } from './compared.fixture';
import { COMPARED_MAP } from './comparedLivingMap.fixture';
import { COMPARED_RELATIONS } from './comparedRelations.fixture';
import { messageOf } from './contacts/storedJourney.fixture';
import { createRelationStore } from './createRelationStore';
import { createReportStore } from './createReportStore';

const CASES = 6;
const NOW = Date.UTC(2026, 5, 1);
const LOGGED = 9_000;
const COSTS = 9_001;
const COMPANIES = 9_002;
const LONG = 9_100;
const ANYTHING = { channel: 1, event: 1, stage: 0, place: 0, campaign: 0, source: 0, actor: 0, value: 0 };
const SEGMENTS = 9_100;
const MAPS = 9_500;

/** What the analysis asks of an events store, embedded, on a server, or on a cluster. */
export function reportsSuite(
  name: string,
  open: () => Promise<{ driver: EventsDriver; close(): Promise<void> }>,
): void {
  describe(`reports on ${name}`, () => {
    let driver: EventsDriver;
    let close: () => Promise<void>;
    let store: ReportStore;
    beforeAll(async () => {
      ({ driver, close } = await open());
      await prepareEventsStore(driver);
      store = createReportStore(driver);
    });
    afterAll(() => close());

    test.each(COMPARED.map((one, index) => ({ ...one, index })))(
      '$name say what the slow obvious version says',
      async ({ cases, ask, isLogged, index }) => {
        for (const [i, one] of fc.sample(cases, { numRuns: CASES, seed: 7 }).entries()) {
          const workspace = 100 + index * CASES + i;
          await writeTravellers(driver, workspace, one.travellers);
          if (isLogged(one)) await writeProperties(driver, workspace, one.travellers);
          for (const unit of ['person', 'account'] as const) {
            const [said, expected] = await ask(store, workspace, unit, one);
            expect(said).toEqual(expected);
          }
        }
      },
      60_000,
    );

    test.each(COMPARED_MAP.map((one, index) => ({ ...one, index })))(
      '$name say what the slow obvious version says',
      async ({ cases, run, index }) => {
        for (const [i, one] of fc.sample(cases, { numRuns: CASES, seed: 7 }).entries()) {
          const [said, slowly] = await run(driver, MAPS + index * CASES + i, 'person', one);
          expect(said).toEqual(slowly);
        }
      },
      60_000,
    );

    test('segments find whom the definition finds', async () => {
      for (const [i, one] of fc.sample(anySegmentCase, { numRuns: CASES, seed: 7 }).entries()) {
        await checkSegment(driver, SEGMENTS + i, one);
      }
    }, 60_000);

    test.each(COMPARED_RELATIONS.map((one, index) => ({ ...one, index })))(
      '$name say what the slow obvious version says',
      async ({ cases, ask, index }) => {
        for (const [i, one] of fc.sample(cases, { numRuns: CASES, seed: 7 }).entries()) {
          const workspace = 1_000 + index * CASES + i;
          await writeTravellers(driver, workspace, one.travellers);
          await writeProperties(driver, workspace, one.travellers);
          for (const unit of ['person', 'account'] as const) {
            const [said, expected] = await ask(createRelationStore(driver), workspace, unit, one);
            expect(said).toEqual(expected);
          }
        }
      },
      60_000,
    );

    test('steps in any order are found in journeys of any length', async () => {
      // Short ones are tried from every start, long ones a step at a time.
      const anyLength = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 900 })), {
        minLength: 30,
        maxLength: 90,
        size: 'max',
      });
      for (const [i, all] of fc
        .sample(fc.array(anyLength, { minLength: 4, maxLength: 4 }), { numRuns: 2, seed: 3 })
        .entries()) {
        const travellers = all.map((contacts, person) => ({
          person: String(person + 1),
          contacts: contacts
            .map(([touchpoint, at]) => ({ ...ANYTHING, touchpoint, channel: touchpoint, time: NOW + at }))
            .sort((a, b) => a.time - b.time),
        }));
        const query: FunnelQuery = {
          ...{
            workspace: LONG + i,
            unit: 'person',
            from: NOW,
            end: NOW + 1_000,
            asOf: NOW + 2_000,
            places: undefined,
          },
          steps: [
            [{ touchpoints: [1] }],
            [{ touchpoints: [2, 3] }],
            [{ touchpoints: [1, 3] }],
            [{ touchpoints: [2] }],
          ],
          ...{ window: 40, order: 'any', start: 'any', buckets: [NOW], breakdown: undefined },
          exclude: i % 2 === 0 ? [] : [{ touchpoints: [4] }],
        };
        await writeTravellers(driver, query.workspace, travellers);
        expect(await store.countFunnel(query)).toEqual(countFunnelSlowly(travellers, query));
      }
    });

    test('what journeys do not hold is asked of the log, contact by contact', async () => {
      // Two contacts of the same millisecond, of which only one was of coffee; and one of somebody else.
      const bought = [
        { person: '11', index: 0, product: 'coffee' },
        { person: '11', index: 1, product: 'tea' },
        { person: '12', index: 2, product: 'tea' },
      ];
      const what = {
        touchpoint: 1,
        channel: 1,
        event: 1,
        stage: 0,
        place: 0,
        campaign: 0,
        source: 0,
        actor: 0,
        value: 0,
      };
      await writeTravellers(
        driver,
        LOGGED,
        ['11', '12'].map((person) => ({
          person,
          contacts: bought.filter((one) => one.person === person).map(() => ({ ...what, time: NOW })),
        })),
      );
      const entries = bought.map(({ person, index, product }) => ({
        ...logEntry({
          messageHash: String(messageOf(person, index === 2 ? 0 : index)),
          messageId: `m${index}`,
          source: person,
          time: NOW,
          properties: JSON.stringify({ product }),
        }),
        workspace: LOGGED,
      }));
      await createEventLog(driver).append({ id: LOGGED, node: 0, committedAt: NOW, entries });
      const coffee = { logged: { where: [{ property: 'product', op: 'equals' as const, value: 'coffee' }] } };
      const counts = await store.timeToConvert({
        workspace: LOGGED,
        unit: 'person',
        from: NOW - 1,
        end: NOW + 1_000,
        asOf: NOW + 1_000,
        places: undefined,
        first: [coffee],
        second: [{ touchpoints: [1] }],
      });
      expect(counts).toMatchObject({ people: 1, converted: 1 });
    });

    test('companies are named by what the log says of them', async () => {
      const what = {
        touchpoint: 1,
        channel: 1,
        event: 1,
        stage: 0,
        campaign: 0,
        source: 0,
        actor: 0,
        value: 0,
      };
      // Of the fixture, whoever was at a place came for the company of its number.
      const contacts = [1, 2].map((place) => ({ ...what, place, time: NOW + place }));
      await writeTravellers(driver, COMPANIES, [
        { person: '21', contacts },
        { person: '22', contacts: contacts.slice(0, 1) },
      ]);
      const entry = (person: string, index: number, account: string, over: object = {}) => ({
        ...logEntry({
          messageHash: String(messageOf(person, index)),
          messageId: `${person}-${index}`,
          source: person,
          time: NOW + index + 1,
          account,
          ...over,
        }),
        workspace: COMPANIES,
      });
      const group = { type: 'group', properties: '{"name":"Acme S.p.A."}' };
      const entries = [
        entry('21', 0, 'acme'),
        entry('22', 0, 'acme'),
        entry('21', 1, 'beta'),
        entry('21', 7, 'acme', group),
      ];
      await createEventLog(driver).append({ id: COMPANIES, node: 0, committedAt: NOW, entries });
      const ask = (places: number[] | undefined, workspace = COMPANIES) =>
        store.readCompanies({ workspace, keys: ['1001', '1002', '1003'], places });
      const acme = { key: '1001', id: 'acme', name: 'Acme S.p.A.', people: 2 };
      const beta = { key: '1002', id: 'beta', name: '', people: 1 };
      const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
      expect([...(await ask(undefined))].sort(byKey)).toEqual([acme, beta]);
      expect([...(await ask([2]))].sort(byKey)).toEqual([{ ...acme, people: 1 }, beta]);
      expect(await ask(undefined, LOGGED)).toEqual([]);
    });

    test('costs are summed by the name of what they were for, in the period and so far', async () => {
      const cost = (n: number, value: number, over: object = {}) => ({
        ...logEntry({
          messageHash: String(700 + n),
          messageId: `cost${n}`,
          source: '0',
          time: NOW + n,
          name: 'Cost Recorded',
          channel: 'ad',
          value,
          properties: '{"campaign":"spring"}',
          ...over,
        }),
        workspace: COSTS,
      });
      const entries = [
        cost(0, 10),
        cost(1, 5.5, { channel: 'social', campaign: 'summer' }),
        cost(2, 1, { channel: '', properties: '{}', place: 'Bari', currency: 'chf' }),
        cost(3, 7, { name: 'Order Completed' }),
        cost(50, 100),
        cost(90, 1_000),
      ];
      await createEventLog(driver).append({ id: COSTS, node: 0, committedAt: NOW, entries });
      const ask = async (
        by: 'channel' | 'campaign' | 'touchpoint',
        { workspace = COSTS, places = null as string[] | null } = {},
      ) => {
        const query = { workspace, by, places, from: NOW, end: NOW + 90, asOf: NOW + 50 };
        const costs = await store.sumCosts(query);
        return costs.map((one) => Object.values(one).join('|')).sort();
      };
      expect(await ask('channel')).toEqual(['ad|||10', 'social|||5.5', '|Bari|CHF|1']);
      expect(await ask('campaign')).toEqual(['spring|||10', 'summer|||5.5', '|Bari|CHF|1']);
      expect(await ask('channel', { places: ['Bari'] })).toEqual(['|Bari|CHF|1']);
      expect(await ask('channel', { places: [] })).toEqual([]);
      expect(await ask('touchpoint')).toEqual([]);
      expect(await ask('channel', { workspace: LOGGED })).toEqual([]);
    });
  });
}
