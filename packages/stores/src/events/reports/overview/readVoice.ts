import type { FeelingCount, OverviewQuery, RecordedCount, Words } from '@viaggio/domain/ports/overviewStore';
import type { EventsDriver } from '../../driver/types';
import { FLAG_BOT } from '../../log/appendBatch';
import { ofPeople, queryParams } from './conditions';

const MS = 'toUnixTimestamp64Milli(ts)';

const SIGNALS = (query: OverviewQuery): string => `FROM signals FINAL
WHERE workspace = {workspace:UInt32} AND status = 'answered' AND ${MS} >= {from:UInt64} AND ${MS} < {end:UInt64}
  ${ofPeople(query)}`;

interface FeelingRow {
  st: number;
  tp: number;
  provenance: string;
  n: string;
  sum: number;
  squares: number;
  distribution: string[];
  signals: string;
}

const ROUNDED = [-2, -1, 0, 1, 2].map((mark) => `countIf(felt AND round(emotion) = ${mark})`).join(', ');

/** How people felt, by stage and touchpoint. */
export async function countFeelings(driver: EventsDriver, query: OverviewQuery): Promise<FeelingCount[]> {
  const rows = await driver.query<FeelingRow>(
    `SELECT st, tp, provenance, countIf(felt) AS n, sumIf(toFloat64(emotion), felt) AS sum,
  sumIf(toFloat64(emotion) * emotion, felt) AS squares, [${ROUNDED}] AS distribution, count() AS signals
FROM (SELECT st, tp, provenance, emotion, NOT isNaN(emotion) AS felt ${SIGNALS(query)})
GROUP BY st, tp, provenance`,
    queryParams(query),
  );
  return rows.map((row) => ({
    stage: row.st,
    touchpoint: row.tp,
    provenance: row.provenance,
    n: Number(row.n),
    sum: row.sum,
    squares: row.squares,
    distribution: row.distribution.map(Number) as unknown as FeelingCount['distribution'],
    signals: Number(row.signals),
  }));
}

interface WordsRow {
  st: number;
  tp: number;
  text: string;
  emotion: number | null;
  time: string;
  person: string;
}

/** What they said: the strongest feelings first, the latest of them first. */
export async function readWords(
  driver: EventsDriver,
  query: OverviewQuery,
  perStage: number,
): Promise<Words[]> {
  const rows = await driver.query<WordsRow>(
    `SELECT st, tp, text, emotion, ${MS} AS time, person
${SIGNALS(query)} AND lengthUTF8(text) >= 12
ORDER BY if(isNaN(emotion), 0, abs(emotion)) DESC, ts DESC LIMIT {perStage:UInt32} BY st, if(st = 0, tp, 0)`,
    { ...queryParams(query), perStage },
  );
  return rows.map((row) => ({
    stage: row.st,
    touchpoint: row.tp,
    text: row.text,
    emotion: row.emotion,
    time: Number(row.time),
    person: row.person,
  }));
}

/** Footfall, flyers, audience: on the map, never among people. */
export async function recordedCounts(driver: EventsDriver, query: OverviewQuery): Promise<RecordedCount[]> {
  const rows = await driver.query<RecordedCount>(
    `SELECT if(kind = '', 'count', kind) AS name, channel, place, sum(amount) AS total FROM (
  SELECT channel, place, coalesce(nullIf(JSONExtractString(properties, 'kind'), ''),
      nullIf(JSONExtractString(properties, 'name'), ''), JSONExtractString(properties, 'metric')) AS kind,
    coalesce(JSONExtract(properties, 'count', 'Nullable(Float64)'), JSONExtract(properties, 'value', 'Nullable(Float64)'),
      JSONExtract(properties, 'quantity', 'Nullable(Float64)'), 0) AS amount
  FROM events WHERE workspace = {workspace:UInt32} AND source = 0 AND name = 'Count Recorded' AND bitAnd(flags, ${FLAG_BOT}) = 0
    AND ${MS} >= {from:UInt64} AND ${MS} < {end:UInt64}
) GROUP BY name, channel, place ORDER BY total DESC`,
    queryParams(query),
  );
  return rows;
}
