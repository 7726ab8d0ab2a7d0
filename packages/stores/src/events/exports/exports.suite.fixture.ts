import type { ExportStore } from '@viaggio/domain/ports/exportStore';
import type { Population } from '@viaggio/domain/ports/reportStore';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventsDriver } from '../driver/types';
import { createEventLog, prepareEventsStore } from '../index';
import { logEntry } from '../logEntry.fixture';
import { writeTravellers } from '../reports/compared.fixture';
import { createExportStore } from './createExportStore';

const NOW = Date.UTC(2026, 5, 1);
const WORKSPACE = 77;
const PEOPLE = 3_000;
const BATCHES = 3;
const BATCH_EVENTS = 15_000;

const everything: Population = {
  workspace: WORKSPACE,
  unit: 'person',
  from: 0,
  end: NOW * 2,
  asOf: NOW * 2,
  places: undefined,
};

async function all<Row>(blocks: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const block of blocks) rows.push(...block);
  return rows;
}

/** What files ask of an events store, embedded, on a server, or on a cluster. */
export function exportsSuite(
  name: string,
  open: () => Promise<{ driver: EventsDriver; close(): Promise<void> }>,
): void {
  describe(`exports on ${name}`, () => {
    let driver: EventsDriver;
    let close: () => Promise<void>;
    let store: ExportStore;
    beforeAll(async () => {
      ({ driver, close } = await open());
      await prepareEventsStore(driver);
      store = createExportStore(driver);
      await write(driver);
    }, 120_000);
    afterAll(() => close());

    test('events come in the order of source and time, every one once, whatever their number', async () => {
      const events = await all(store.events({ ...everything, places: null }));
      expect(events).toHaveLength(BATCHES * BATCH_EVENTS);
      expect(new Set(events.map(({ messageHash }) => messageHash)).size).toBe(events.length);
      const places = events.map(({ source, time }) => BigInt(source) * 10n ** 14n + BigInt(time));
      expect(places.every((place, i) => i === 0 || place >= places[i - 1]!)).toBe(true);
      expect(events[0]).toMatchObject({ name: 'Product Viewed', properties: '{"n":0}', bot: false });
    });

    test('people and journeys come by id, and agree', async () => {
      const people = await all(store.people(everything, {}));
      const journeys = await all(store.journeys(everything));
      expect(people).toHaveLength(PEOPLE);
      expect(people.map(({ person }) => person)).toEqual(journeys.map(({ person }) => person));
      expect(people.map(({ contacts }) => contacts)).toEqual(journeys.map(({ times }) => times.length));
      const atTwo = { ...everything, places: [2] };
      const some = await all(store.people(atTwo, {}));
      expect(some.length).toBe(PEOPLE / 3);
      const members = await store.membersAmong(atTwo, ['1', '2', '3', '999999']);
      expect([...members].sort()).toEqual(['2']);
      const been = {
        kind: 'did',
        contacts: [{ places: [2] }],
        atLeast: 1,
        atMost: undefined,
        from: 0,
      } as const;
      const ofSegment = { ...everything, segment: been };
      expect(await all(store.people(ofSegment, {}))).toEqual(some);
      expect(await all(store.journeys(ofSegment))).toHaveLength(some.length);
      expect([...(await store.membersAmong(ofSegment, ['1', '2', '3']))]).toEqual(['2']);
      expect(await all(store.stays(ofSegment, 1))).toEqual([]);
      expect(await all(store.people({ ...everything, from: NOW + 1 }, {}))).toEqual([]);
    });

    test('whoever leaves in the middle keeps no connection', async () => {
      // More often than there are connections.
      for (let n = 0; n < 6; n++) {
        for await (const block of store.events({ ...everything, places: null })) {
          expect(block.length).toBeGreaterThan(0);
          break;
        }
      }
    }, 30_000);

    test('a question that breaks off is a fault, not an end', async () => {
      const blocks = driver.stream(
        "SELECT throwIf(number = 400000, 'broken'), 'something long enough to be sent' FROM numbers(500000) SETTINGS max_block_size = 1000, max_threads = 1",
      );
      await expect(all(blocks)).rejects.toThrow();
    });
  });
}

async function write(driver: EventsDriver): Promise<void> {
  const contact = {
    touchpoint: 1,
    channel: 1,
    event: 1,
    stage: 0,
    campaign: 0,
    source: 0,
    actor: 0,
    value: 2,
  };
  await writeTravellers(
    driver,
    WORKSPACE,
    Array.from({ length: PEOPLE }, (_, n) => ({
      person: String(n + 1),
      contacts: Array.from({ length: 1 + (n % 4) }, (_, i) => ({
        ...contact,
        place: (n + 1) % 3,
        time: NOW - i * 1_000,
      })).reverse(),
    })),
  );
  for (let batch = 0; batch < BATCHES; batch++) {
    const entries = Array.from({ length: BATCH_EVENTS }, (_, i) => {
      const n = batch * BATCH_EVENTS + i;
      return {
        ...logEntry({
          messageHash: String(n + 1),
          messageId: `m${n}`,
          source: String(1 + (n % 5_000)),
          time: NOW + n,
          properties: JSON.stringify({ n }),
        }),
        workspace: WORKSPACE,
      };
    });
    await createEventLog(driver).append({ id: 1_000 + batch, node: 0, committedAt: NOW, entries });
  }
}
