import type { LogEntry } from '@viaggio/domain/ports/eventLog';
import type { ContactQuery } from '@viaggio/domain/ports/journeyStore';
import type { LoggedContact } from '@viaggio/domain/projection';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventsDriver } from './driver/types';
import {
  createEventLog,
  createJourneyStore,
  createOverviewStore,
  createQuarantine,
  prepareEventsStore,
} from './index';
import { logEntry } from './logEntry.fixture';

const NOW = Date.UTC(2026, 5, 1);
const MODEL = 7;

const entryOf = (n: number, source: string): LogEntry =>
  logEntry({
    messageHash: String(1_000 + n),
    messageId: `m${n}`,
    source,
    time: NOW + n,
    receivedAt: NOW + 10_000,
    anonymousId: `a${source}`,
    properties: '{"note":"l\'ora è \\"tarda\\"\\n"}',
  });

/** A journey with a contact for each value. */
const journey = (person: string, values: number[]) => ({
  person,
  times: values.map((_, i) => (NOW + i) * 2048),
  touchpoints: values.map(() => 3),
  stages: values.map(() => 1),
  actors: values.map(() => 0),
  values,
  channelNumbers: values.map(() => 1),
  placeNumbers: values.map(() => 0),
  nameNumbers: values.map(() => 1),
  campaignNumbers: values.map(() => 0),
  campaignSourceNumbers: values.map(() => 0),
  accountKeys: values.map(() => '0'),
  messages: values.map((_, i) => i),
});

/** What every events store must do, embedded, on a server, or on a cluster. */
export function eventsStoreSuite(
  name: string,
  open: () => Promise<{ driver: EventsDriver; close(): Promise<void> }>,
): void {
  describe(`events store on ${name}`, () => {
    let driver: EventsDriver;
    let close: () => Promise<void>;
    const batch = (id: number, entries: readonly LogEntry[]) => ({
      id,
      node: 0,
      committedAt: NOW + 20_000,
      entries,
    });
    const contacts = async (sources: readonly string[]): Promise<LoggedContact[]> => {
      const query: ContactQuery = {
        workspace: 1,
        sources,
        catalogue: [],
        plan: { models: [], defaultModel: -1, caseProperties: [] },
      };
      const found: LoggedContact[] = [];
      for await (const block of createJourneyStore(driver).readContacts(query)) found.push(...block);
      return found;
    };

    beforeAll(async () => {
      ({ driver, close } = await open());
      await prepareEventsStore(driver);
    });
    afterAll(() => close());

    test('the schema is made once, however often it is asked for', async () => {
      expect(await prepareEventsStore(driver)).toBe(0);
    });

    test('what is appended is read back by source, and by batch', async () => {
      const log = createEventLog(driver);
      const entries = Array.from({ length: 200 }, (_, n) => entryOf(n, String(5_000 + (n % 20))));
      const first = batch(100, entries);
      await log.append(first);
      expect(await log.countBatch(first)).toBe(200);
      expect(await log.countBatch({ id: 101, committedAt: first.committedAt })).toBe(0);
      expect((await log.readBatch(first)).map((entry) => entry.messageHash)).toEqual(
        entries.map(({ event }) => event.messageHash),
      );
      expect(await log.batchesSince(NOW)).toEqual([{ id: 100, committedAt: NOW + 20_000, events: 200 }]);
      const read = await contacts(['5000', '5019']);
      expect(read).toHaveLength(20);
      expect(read.find((one) => one.messageHash === '1000')).toMatchObject({
        time: NOW,
        source: '5000',
        touchpoint: 0,
      });
    });

    test('known messages are found among unknown ones', async () => {
      const log = createEventLog(driver);
      await log.rememberMessages(
        [11, 12, 13].map((n) => ({ workspace: 1, messageHash: String(n), import: 0 })),
      );
      expect(await log.findKnownMessages(['12', '99'])).toEqual(new Set(['12']));
      const all: string[] = [];
      for await (const block of log.streamKnownMessages()) all.push(...block);
      expect(all.sort()).toEqual(['11', '12', '13']);
    });

    test('a quarantined event keeps its words, and a decision about it outlives a retry', async () => {
      const quarantine = createQuarantine(driver);
      const row = {
        workspace: 1,
        id: '77',
        receivedAt: NOW,
        connection: 1,
        import: 0,
        row: 3,
        code: 'time_invalid',
        message: 'no',
        field: 'timestamp',
        payload: '{"è":"\\n\\"x\\""}',
      };
      await quarantine.add([row]);
      expect(await quarantine.list(1, { limit: 10 })).toEqual([row]);
      expect(await quarantine.list(2, { limit: 10 })).toEqual([]);
      await quarantine.update([row], { status: 'deleted', at: NOW });
      await quarantine.add([row]);
      expect(await quarantine.list(1, { limit: 10 })).toEqual([]);
    });

    test('a journey written again replaces the one before, and one that is gone disappears', async () => {
      const journeys = createJourneyStore(driver);
      const stay = {
        stage: 0,
        entered: NOW,
        left: NOW + 1_000,
        end: 'moved' as const,
        cycle: 0,
        won: false,
        exit: -1,
      };
      const walk = { stays: [stay], positions: Uint8Array.of(1), hits: [{ stage: 0, time: NOW }] };
      const change = { workspace: 1, owners: new Map(), gone: [], signals: [] };
      const people = Array.from({ length: 50 }, (_, n) => String(9_000 + n));
      await journeys.write({
        ...change,
        version: 1,
        journeys: people.map((person) => journey(person, [1])),
        walks: people.map((person) => ({ model: MODEL, key: person, person, walk })),
      });
      await journeys.write({
        ...change,
        version: 2,
        journeys: [journey('9000', [1, 2])],
        gone: ['9001'],
        walks: [{ model: MODEL, key: '9001', person: '9001', walk: undefined }],
      });
      const query = {
        workspace: 1,
        model: MODEL,
        byPerson: true,
        keyIsPerson: true,
        hasExits: true,
        isDefault: true,
        from: NOW,
        end: NOW + 86_400_000,
        asOf: NOW + 86_400_000,
        lapseBefore: 1,
        lapseAfter: 1,
        places: undefined,
      };
      const overview = createOverviewStore(driver);
      expect(await overview.countStages(query)).toMatchObject([
        { stage: 0, entered: 49, movedOn: 49, present: 0 },
      ]);
      expect(await overview.countReached(query)).toEqual([{ stage: 0, reached: 49 }]);
      expect(await overview.countContacts(query)).toMatchObject({
        cells: [{ stage: 1, touchpoint: 3, contacts: 50, people: 49 }],
        totals: { people: 49, contacts: 50, revenue: 51 },
      });
      const cell = await overview.peopleOfFigure(
        query,
        { stage: 0, figure: 'entered' },
        { offset: 10, limit: 5 },
      );
      expect([cell.total, cell.people.length]).toEqual([49, 5]);
    });

    test('rows of who is gone are swept away where they are many, and nobody comes back', async () => {
      const journeys = createJourneyStore(driver);
      const change = { workspace: 3, owners: new Map(), walks: [], signals: [] };
      const people = Array.from({ length: 60 }, (_, n) => String(5_000 + n));
      const [kept, gone] = [people.slice(0, 40), people.slice(40)];
      await journeys.write({
        ...change,
        version: 1,
        gone: [],
        journeys: people.map((person) => journey(person, [1])),
      });
      await journeys.write({ ...change, version: 2, gone, journeys: [] });
      const rows = async (): Promise<unknown> => {
        const found = await driver.query<{ person: string; gone: number }>(
          'SELECT person, gone FROM journeys WHERE workspace = 3 ORDER BY person, gone',
        );
        return [
          found.filter((row) => row.gone === 0).map((row) => row.person),
          found.some((row) => row.gone),
        ];
      };
      expect(await journeys.sweepGone({ least: 1_000, share: 0 })).toEqual([]);
      expect(await journeys.sweepGone({ least: 1, share: 0.99 })).toEqual([]);
      expect(await rows()).toEqual([[...people], true]);
      expect(await journeys.sweepGone({ least: 1, share: 0.01 })).toContain('journeys');
      expect(await rows()).toEqual([kept, false]);
      // Whoever comes again is there again.
      await journeys.write({ ...change, version: 3, gone: [], journeys: [journey(gone[0]!, [1])] });
      expect(await rows()).toEqual([[...kept, gone[0]!], false]);
    });
  });
}
