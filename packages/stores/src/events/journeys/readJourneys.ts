import type { IdRange, SignalStage, StoredJourney } from '@viaggio/domain/ports/journeyStore';
import type { HashId } from '@viaggio/domain/shared';
import { type EventsDriver, idList } from '../driver/types';

export type JourneyLists = [
  person: HashId,
  times: number[],
  touchpoints: number[],
  channelNumbers: number[],
  stages: number[],
  actors: number[],
  placeNumbers: number[],
  values: number[],
  nameNumbers: number[],
  campaignNumbers: number[],
  campaignSourceNumbers: number[],
  accountKeys: HashId[],
  messages: number[],
];

/** What `journeyOfRow` reads. */
export const JOURNEY_ROW =
  'person, arrayMap(key -> toFloat64(key), t), tp, ch, st, ac, pl, value, nm, ca, so, co, mh';

const IN_RANGE = 'workspace = {workspace:UInt32} AND person >= {first:UInt64} AND person < {end:UInt64}';

/** Journeys of a range of people, in blocks. Time keys are below 2^53, so plain numbers hold them. */
export async function* readJourneys(
  driver: EventsDriver,
  workspace: number,
  range: IdRange,
): AsyncIterable<StoredJourney[]> {
  const blocks = driver.stream<JourneyLists>(
    `SELECT ${JOURNEY_ROW} FROM journeys FINAL WHERE ${IN_RANGE}`,
    { workspace, ...range },
    { maxSeconds: 600 },
  );
  for await (const rows of blocks) yield rows.map(journeyOfRow);
}

export const journeyOfRow = (row: JourneyLists): StoredJourney => ({
  person: row[0],
  times: row[1],
  touchpoints: row[2],
  channelNumbers: row[3],
  stages: row[4],
  actors: row[5],
  placeNumbers: row[6],
  values: row[7],
  nameNumbers: row[8],
  campaignNumbers: row[9],
  campaignSourceNumbers: row[10],
  accountKeys: row[11],
  messages: row[12],
});

export async function readSignalStages(
  driver: EventsDriver,
  workspace: number,
  range: IdRange,
): Promise<SignalStage[]> {
  const rows = await driver.query<{ person: HashId; mh: HashId; time: number; st: number }>(
    `SELECT person, mh, toFloat64(toUnixTimestamp64Milli(ts)) AS time, st FROM signals FINAL WHERE ${IN_RANGE}`,
    { workspace, ...range },
  );
  return rows.map(({ person, mh, time, st }) => ({ person, messageHash: mh, time, stage: st }));
}

export async function countSignals(driver: EventsDriver, workspace: number): Promise<number> {
  const [row] = await driver.query<{ n: string }>(
    'SELECT count() AS n FROM signals WHERE workspace = {workspace:UInt32}',
    { workspace },
  );
  return Number(row?.n ?? 0);
}

/** Signals moved at a time: their ids stand in the text of the statement. */
const MOVED_AT_A_TIME = 5_000;

/** Writes the given signals again, in other stages; twice is once. */
export async function restageSignals(
  driver: EventsDriver,
  workspace: number,
  version: number,
  stages: ReadonlyMap<HashId, number>,
): Promise<void> {
  const all = [...stages];
  for (let from = 0; from < all.length; from += MOVED_AT_A_TIME) {
    const some = all.slice(from, from + MOVED_AT_A_TIME);
    await driver.command(
      `INSERT INTO signals
       SELECT * REPLACE (transform(mh, {ids:Array(UInt64)}, {stages:Array(UInt8)}, st) AS st, {version:UInt64} AS version)
       FROM signals FINAL WHERE workspace = {workspace:UInt32} AND mh IN {ids:Array(UInt64)}`,
      {
        workspace,
        version,
        ids: idList(some.map(([id]) => id)),
        stages: some.map(([, stage]) => stage),
      },
    );
  }
}
