import type { EventBatch, LogEntry } from '@viaggio/domain/ports/eventLog';
import { float64, milliseconds, seconds, text, uint8, uint32, uint64 } from '../driver/columns';
import type { Column } from '../driver/rowBinary';
import type { EventsDriver } from '../driver/types';

/** Room for the index within a batch: seq = batch id × 2^14 + index. */
const INDEX_BITS = 14n;
/** The most events one batch may hold. */
const MAX_BATCH_EVENTS = 2 ** Number(INDEX_BITS);

/** Bits of `flags`. */
export const FLAG_BOT = 1;
export const FLAG_CLOCK_CORRECTED = 2;
export const FLAG_SIGNAL = 4;
/** Stored although it breaks the tracking plan. */
export const FLAG_OFF_PLAN = 8;

function flagsOf({ event, signal }: LogEntry): number {
  return (
    (event.bot ? FLAG_BOT : 0) |
    (event.clockCorrected ? FLAG_CLOCK_CORRECTED : 0) |
    (signal ? FLAG_SIGNAL : 0) |
    (event.offPlan ? FLAG_OFF_PLAN : 0)
  );
}

/** An entry and where it stands in its batch. */
interface LogRow {
  readonly entry: LogEntry;
  readonly sequence: bigint;
  readonly committed: number;
}

const COLUMNS: readonly Column<LogRow>[] = [
  uint32('workspace', ({ entry }) => entry.workspace),
  uint64('source', ({ entry }) => entry.event.source),
  milliseconds('ts', ({ entry }) => entry.event.time),
  milliseconds('received', ({ entry }) => entry.event.receivedAt),
  uint64('seq', ({ sequence }) => sequence),
  seconds('committed', ({ committed }) => committed),
  uint64('mh', ({ entry }) => entry.event.messageHash),
  text('type', ({ entry }) => entry.event.type),
  text('name', ({ entry }) => entry.event.name),
  text('actor', ({ entry }) => entry.event.actor),
  uint8('flags', ({ entry }) => flagsOf(entry)),
  uint32('connection', ({ entry }) => entry.connection),
  uint32('import', ({ entry }) => entry.import),
  text('user_id', ({ entry }) => entry.event.userId),
  text('anonymous_id', ({ entry }) => entry.event.anonymousId),
  text('account', ({ entry }) => entry.event.account),
  text('channel', ({ entry }) => entry.event.channel),
  text('place', ({ entry }) => entry.event.place),
  float64('value', ({ entry }) => entry.event.value),
  text('currency', ({ entry }) => entry.event.currency),
  text('url', ({ entry }) => entry.event.url),
  text('referrer', ({ entry }) => entry.event.referrer),
  text('campaign', ({ entry }) => entry.event.campaign),
  text('campaign_source', ({ entry }) => entry.event.campaignSource),
  text('campaign_medium', ({ entry }) => entry.event.campaignMedium),
  text('consent', ({ entry }) => entry.event.consent),
  text('properties', ({ entry }) => entry.event.properties),
  text('context', ({ entry }) => entry.event.context),
  text('claims', ({ entry }) => (entry.claim === undefined ? '' : JSON.stringify(entry.claim))),
];

/** Appends one group commit in one insert: one partition, so all of it is there or nothing. */
export async function appendBatch(driver: EventsDriver, batch: EventBatch): Promise<void> {
  if (batch.entries.length > MAX_BATCH_EVENTS)
    throw new RangeError(`a batch holds ${MAX_BATCH_EVENTS} events`);
  const committed = Math.floor(batch.committedAt / 1000);
  const first = BigInt(batch.id) << INDEX_BITS;
  const rows = batch.entries.map(
    (entry, index): LogRow => ({ entry, sequence: first + BigInt(index), committed }),
  );
  await driver.insertRows('events', COLUMNS, rows);
}
