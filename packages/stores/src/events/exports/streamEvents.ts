import type { ExportStore, LoggedEvent } from '@viaggio/domain/ports/exportStore';
import { atPlaces } from '../atPlaces';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { FLAG_BOT } from '../log/appendBatch';
import { TIME } from '../people/ownedSql';
import { EXPORT_LIMITS, IN_SMALL_BLOCKS } from './limits';

/** Columns of the log in the order of the row, by the name the domain gives them. */
const COLUMNS = {
  source: 'source',
  time: `toFloat64(${TIME})`,
  receivedAt: 'toFloat64(toUnixTimestamp64Milli(received))',
  messageHash: 'mh',
  type: 'type',
  name: 'name',
  actor: 'actor',
  bot: `bitAnd(flags, ${FLAG_BOT}) != 0`,
  connection: 'connection',
  import: 'import',
  userId: 'user_id',
  anonymousId: 'anonymous_id',
  account: 'account',
  channel: 'channel',
  place: 'place',
  value: 'value',
  currency: 'currency',
  url: 'url',
  referrer: 'referrer',
  campaign: 'campaign',
  campaignSource: 'campaign_source',
  campaignMedium: 'campaign_medium',
  properties: 'properties',
  context: 'context',
} as const satisfies Record<keyof LoggedEvent, string>;

const NAMES = Object.keys(COLUMNS) as (keyof LoggedEvent)[];

type Row = readonly (string | number | boolean)[];

export async function* streamEvents(
  driver: EventsDriver,
  { workspace, from, end, places }: Parameters<ExportStore['events']>[0],
): AsyncIterable<LoggedEvent[]> {
  const bind = new Binder();
  const moment = (at: number): string => `fromUnixTimestamp64Milli(${bind.add('Int64', at)}, 'UTC')`;
  // In the order of the table, so that nothing is sorted, however many there are.
  const blocks = driver.stream<Row>(
    `SELECT ${Object.values(COLUMNS).join(', ')} FROM events
     WHERE workspace = ${bind.add('UInt32', workspace)} AND ts >= ${moment(from)} AND ts < ${moment(end)}
       ${atPlaces(places, bind)}
     ORDER BY source, ts, seq ${IN_SMALL_BLOCKS}`,
    bind.params,
    EXPORT_LIMITS,
  );
  for await (const rows of blocks) yield rows.map(eventOfRow);
}

const eventOfRow = (row: Row): LoggedEvent =>
  Object.fromEntries(
    NAMES.map((name, i) => [name, name === 'bot' ? Boolean(row[i]) : row[i]]),
  ) as unknown as LoggedEvent;
