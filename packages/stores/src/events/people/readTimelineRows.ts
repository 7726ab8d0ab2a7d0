import type { Actor, EventType } from '@viaggio/domain/events';
import type {
  TimelinePosition,
  TimelineQuery,
  TimelineRow,
  TimelineStore,
} from '@viaggio/domain/ports/timeline';
import type { HashId } from '@viaggio/domain/shared';
import { Binder } from '../bind';
import { type EventsDriver, idList } from '../driver/types';
import { INTERACTION, touchpointSql } from '../fragments';
import { FLAG_CLOCK_CORRECTED, FLAG_SIGNAL } from '../log/appendBatch';
import { ownedSql } from './ownedSql';

/** One person's rows are few: a second thread only costs its start. */
const ONE_THREAD = 'SETTINGS max_threads = 1';

interface Row {
  source: string;
  time: number;
  receivedAt: number;
  sequence: string;
  messageHash: string;
  type: EventType;
  name: string;
  actor: Actor;
  flags: number;
  connection: number;
  import: number;
  channel: string;
  place: string;
  value: number;
  currency: string;
  url: string;
  referrer: string;
  campaign: string;
  properties: string;
  context: string;
}

function beforeSql(before: Parameters<TimelineStore['readRows']>[0]['before'], bind: Binder): string {
  if (before === undefined) return '';
  const time = `fromUnixTimestamp64Milli(${bind.add('Int64', before.time)}, 'UTC')`;
  if (!('sequence' in before)) return `AND ts < ${time}`;
  const received = `fromUnixTimestamp64Milli(${bind.add('Int64', before.receivedAt)}, 'UTC')`;
  // The first condition is what the table is sorted by; the second is exact.
  return `AND ts <= ${time} AND (ts, received, seq) < (${time}, ${received}, ${bind.add('UInt64', before.sequence)})`;
}

export async function readRows(
  driver: EventsDriver,
  query: Parameters<TimelineStore['readRows']>[0],
): Promise<TimelineRow[]> {
  if (query.owned.length === 0) return [];
  const bind = new Binder();
  const rows = await driver.query<Row>(
    `SELECT source, toFloat64(toUnixTimestamp64Milli(ts)) AS time,
       toFloat64(toUnixTimestamp64Milli(received)) AS receivedAt, seq AS sequence, mh AS messageHash, type, name, actor,
       flags, connection, import, channel, place, value, currency, url, referrer, campaign, properties, context
     FROM events
     WHERE workspace = ${bind.add('UInt32', query.workspace)} AND ${ownedSql(query.owned, bind)} AND ${INTERACTION}
       ${beforeSql(query.before, bind)}
     ORDER BY ts DESC, received DESC, seq DESC LIMIT ${bind.add('UInt32', query.limit)} ${ONE_THREAD}`,
    bind.params,
    { rank: 'person' },
  );
  return rows.map(({ flags, ...row }) => ({
    ...row,
    clockCorrected: (flags & FLAG_CLOCK_CORRECTED) !== 0,
    signal: (flags & FLAG_SIGNAL) !== 0,
  }));
}

export async function firstCopies(
  driver: EventsDriver,
  query: TimelineQuery,
  messages: readonly HashId[],
): Promise<ReadonlyMap<HashId, HashId>> {
  if (messages.length === 0) return new Map();
  const bind = new Binder();
  const rows = await driver.query<{ mh: string; first: string }>(
    `SELECT mh, argMin(seq, (received, seq)) AS first FROM events
     WHERE workspace = ${bind.add('UInt32', query.workspace)} AND ${ownedSql(query.owned, bind)} AND ${INTERACTION}
       AND mh IN ${bind.add('Array(UInt64)', idList(messages))}
     GROUP BY mh HAVING count() > 1 ${ONE_THREAD}`,
    bind.params,
    { rank: 'person' },
  );
  return new Map(rows.map((row) => [row.mh, row.first]));
}

export async function classify(
  driver: EventsDriver,
  query: Parameters<TimelineStore['classify']>[0],
  rows: readonly TimelinePosition[],
): Promise<ReadonlyMap<HashId, number>> {
  if (rows.length === 0) return new Map();
  const bind = new Binder();
  const times = rows.map(({ time }) => time);
  const found = await driver.query<{ seq: string; touchpoint: number }>(
    `SELECT seq, ${touchpointSql(query.catalogue, bind)} AS touchpoint FROM events
     WHERE workspace = ${bind.add('UInt32', query.workspace)} AND ${ownedSql(query.owned, bind)}
       AND ts >= fromUnixTimestamp64Milli(${bind.add(
         'Int64',
         times.reduce((a, b) => Math.min(a, b)),
       )}, 'UTC')
       AND ts <= fromUnixTimestamp64Milli(${bind.add(
         'Int64',
         times.reduce((a, b) => Math.max(a, b)),
       )}, 'UTC')
       AND seq IN ${bind.add('Array(UInt64)', idList(rows.map(({ sequence }) => sequence)))} ${ONE_THREAD}`,
    bind.params,
    { rank: 'person' },
  );
  return new Map(found.map((row) => [row.seq, row.touchpoint]));
}
