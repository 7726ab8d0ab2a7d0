import type { LogEntry } from '@viaggio/domain/ports/eventLog';
import type { IdRange, StoredJourney, StoredSignal } from '@viaggio/domain/ports/journeyStore';
import type { HashId } from '@viaggio/domain/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventsDriver } from '../driver/types';
import { createEventLog, createJourneyStore, prepareEventsStore } from '../index';
import { logEntry } from '../logEntry.fixture';

const NOW = Date.UTC(2026, 5, 1);
const EVERYBODY: IdRange = { first: '0', end: '9223372036854775808' };
/** Ids are 63 bits wide: beyond what a number holds. */
const idOf = (n: number): HashId => String(9_000_000_000_000_000_000n + BigInt(n));

const journeyOf = (person: HashId, stages: readonly number[], values: readonly number[]): StoredJourney => ({
  person,
  // Keys of time are ms × 2048 + rank: close to the 53 bits of a number.
  times: stages.map((_, i) => (NOW + i) * 2048 + i),
  touchpoints: stages.map((_, i) => 300 + i),
  channelNumbers: stages.map((_, i) => 1 + i),
  stages,
  actors: stages.map((_, i) => i % 3),
  placeNumbers: stages.map(() => 4),
  values,
  nameNumbers: stages.map((_, i) => 40_000 + i),
  campaignNumbers: stages.map(() => 5),
  campaignSourceNumbers: stages.map(() => 6),
  accountKeys: stages.map((_, i) => (i === 0 ? '0' : person)),
  messages: stages.map((_, i) => 4_000_000_000 + i),
});

const signalOf = (n: number, person: HashId, stage: number): StoredSignal => ({
  signal: {
    messageHash: idOf(100_000 + n),
    source: person,
    time: NOW + n,
    name: 'Survey Answered',
    metric: 'nps',
    status: 'answered',
    score: 9,
    scaleMin: 0,
    scaleMax: 10,
    emotion: null,
    provenance: 'said',
    text: `It's "good" ${n}`,
    language: 'en',
    touchpoint: '',
    survey: 's',
    question: 'How likely?',
    version: '1',
    channel: 'web',
    place: 'Milano',
    respondentKnown: true,
  },
  person,
  touchpoint: 300,
  stage,
});

/** An event of the log, and one that is no contact. */
const entryOf = (n: number, source: HashId, type: 'track' | 'identify'): LogEntry =>
  logEntry({ messageHash: idOf(200_000 + n), messageId: `m${n}`, source, time: NOW, type });

/** What restating asks of an events store, embedded, on a server, or on a cluster. */
export function restatingSuite(
  name: string,
  open: () => Promise<{ driver: EventsDriver; close(): Promise<void> }>,
): void {
  describe(`restating on ${name}`, () => {
    let driver: EventsDriver;
    let close: () => Promise<void>;
    const people = Array.from({ length: 60 }, (_, n) => idOf(n));
    const nothing = { owners: new Map(), journeys: [], gone: [], walks: [], signals: [] };
    const store = () => createJourneyStore(driver);

    beforeAll(async () => {
      ({ driver, close } = await open());
      await prepareEventsStore(driver);
      const change = { ...nothing, workspace: 1, version: 10 };
      await store().write({
        ...change,
        journeys: people.map((person, n) => journeyOf(person, [1, 2], [0, n])),
        walks: people.flatMap((person) => [walkOf(5, person), walkOf(6, person)]),
        signals: people.map((person, n) => signalOf(n, person, 1)),
      });
      // Of another workspace, and of one who is gone: never to be read here.
      await store().write({ ...change, workspace: 2, journeys: [journeyOf(idOf(1), [3], [3])] });
      await store().write({ ...change, version: 11, gone: [idOf(59)] });
    });
    afterAll(() => close());

    const walkOf = (model: number, person: HashId) => ({
      model,
      key: person,
      person,
      walk: {
        stays: [
          { stage: 0, entered: NOW, left: NOW + 1, end: 'open' as const, cycle: 0, won: false, exit: -1 },
        ],
        positions: Uint8Array.of(1),
        hits: [],
      },
    });
    const journeysIn = async (range: IdRange): Promise<Map<HashId, StoredJourney>> => {
      const found = new Map<HashId, StoredJourney>();
      for await (const block of store().readJourneys(1, range))
        for (const journey of block) found.set(journey.person, journey);
      return found;
    };

    test('a journey is read as it was written, once, unless its person is gone', async () => {
      const found = await journeysIn(EVERYBODY);
      expect([...found.keys()].sort()).toEqual(people.slice(0, 59).sort());
      expect(found.get(people[7]!)).toEqual(journeyOf(people[7]!, [1, 2], [0, 7]));
    });

    test('ranges of people meet without an overlap or a gap', async () => {
      const [first, end] = [idOf(20), idOf(40)];
      expect((await journeysIn({ first: '0', end: first })).size).toBe(20);
      expect([...(await journeysIn({ first, end })).keys()].sort()).toEqual(people.slice(20, 40).sort());
      expect((await journeysIn({ first: end, end: EVERYBODY.end })).size).toBe(19);
      expect(await store().readSignalStages(1, { first, end })).toHaveLength(20);
    });

    test('signals are moved to other stages and keep everything else; twice is once', async () => {
      const before = await signals();
      const moved = new Map(people.slice(0, 30).map((_, n) => [idOf(100_000 + n), 2 + (n % 2)]));
      await store().restageSignals(1, 12, moved);
      await store().restageSignals(1, 12, moved);
      const stages = await store().readSignalStages(1, EVERYBODY);
      expect(stages).toHaveLength(60);
      for (const { messageHash, stage } of stages) expect(stage).toBe(moved.get(messageHash) ?? 1);
      expect(stages.find(({ messageHash }) => messageHash === idOf(100_003))).toEqual({
        person: people[3],
        messageHash: idOf(100_003),
        time: NOW + 3,
        stage: 3,
      });
      expect((await signals()).map(({ st, ...rest }) => rest)).toEqual(before.map(({ st, ...rest }) => rest));
    });

    test('a signal that was projected meanwhile stays where that put it', async () => {
      await store().write({ ...nothing, workspace: 1, version: 20, signals: [signalOf(40, people[40]!, 4)] });
      await store().restageSignals(1, 15, new Map([[idOf(100_040), 2]]));
      const found = await store().readSignalStages(1, { first: people[40]!, end: people[41]! });
      expect(found.map(({ stage }) => stage)).toEqual([4]);
    });

    test('a journey of a lower version never replaces one of a higher', async () => {
      await store().write({
        ...nothing,
        workspace: 1,
        version: 20,
        journeys: [journeyOf(people[8]!, [1, 2, 3], [0, 0, 1])],
      });
      await store().write({
        ...nothing,
        workspace: 1,
        version: 15,
        journeys: [journeyOf(people[8]!, [2, 2], [0, 8])],
      });
      expect((await journeysIn(EVERYBODY)).get(people[8]!)?.stages).toEqual([1, 2, 3]);
    });

    test('the stays of a former version go, those of others stay', async () => {
      await store().dropStays(1, 5);
      const rows = await driver.query<{ model: number; n: string }>(
        'SELECT model, count() AS n FROM stays FINAL WHERE workspace = 1 GROUP BY model ORDER BY model',
      );
      expect(rows.map(({ model, n }) => [model, Number(n)])).toEqual([[6, 60]]);
    });

    test('every source with a contact is in one slice of the log', async () => {
      const entries = people.flatMap((person, n) => [
        entryOf(2 * n, person, n < 50 ? 'track' : 'identify'),
        entryOf(2 * n + 1, person, 'identify'),
      ]);
      await createEventLog(driver).append({ id: 100, node: 0, committedAt: NOW, entries });
      expect(await store().countSources(1)).toBe(50);
      const slices = await Promise.all([0, 1, 2].map((slice) => store().sourcesInSlice(1, slice, 3)));
      expect(slices.flat().sort()).toEqual(people.slice(0, 50).sort());
      expect(await store().sourcesMatching(1, [{ events: ['Product Viewed'] }])).toHaveLength(50);
      expect(await store().sourcesMatching(1, [{ events: ['Nothing'] }])).toEqual([]);
    });

    const signals = () =>
      driver.query<{ st: number; mh: string; text: string }>(
        'SELECT * EXCEPT version FROM signals FINAL WHERE workspace = 1 ORDER BY mh',
      );
  });
}
