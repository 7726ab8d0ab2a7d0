import type { EventBatch, LogEntry } from '@viaggio/domain/ports/eventLog';
import type { EventsDriver } from '../driver/types';

/** Room for the index within a batch: seq = batch id × 2^14 + index. */
const INDEX_BITS = 14n;
/** The most events one batch may hold. */
const MAX_BATCH_EVENTS = 2 ** Number(INDEX_BITS);

const COLUMNS = [
  'workspace',
  'source',
  'ts',
  'received',
  'seq',
  'committed',
  'mh',
  'type',
  'name',
  'actor',
  'flags',
  'connection',
  'import',
  'user_id',
  'anonymous_id',
  'account',
  'channel',
  'place',
  'value',
  'currency',
  'url',
  'referrer',
  'campaign',
  'campaign_source',
  'campaign_medium',
  'consent',
  'properties',
  'context',
  'claims',
] as const;

/** Bits of `flags`. */
export const FLAG_BOT = 1;
export const FLAG_CLOCK_CORRECTED = 2;
export const FLAG_SIGNAL = 4;

function flagsOf({ event, signal }: LogEntry): number {
  return (
    (event.bot ? FLAG_BOT : 0) |
    (event.clockCorrected ? FLAG_CLOCK_CORRECTED : 0) |
    (signal ? FLAG_SIGNAL : 0)
  );
}

function rowOf(entry: LogEntry, seq: bigint, committed: number): unknown[] {
  const { event } = entry;
  return [
    entry.workspace,
    event.source,
    event.time,
    event.receivedAt,
    seq.toString(),
    committed,
    event.messageHash,
    event.type,
    event.name,
    event.actor,
    flagsOf(entry),
    entry.connection,
    entry.import,
    event.userId,
    event.anonymousId,
    event.account,
    event.channel,
    event.place,
    event.value,
    event.currency,
    event.url,
    event.referrer,
    event.campaign,
    event.campaignSource,
    event.campaignMedium,
    event.consent,
    event.properties,
    event.context,
    entry.claim === undefined ? '' : JSON.stringify(entry.claim),
  ];
}

/** Appends one group commit in one insert: one partition, so all of it is there or nothing. */
export async function appendBatch(driver: EventsDriver, batch: EventBatch): Promise<void> {
  if (batch.entries.length > MAX_BATCH_EVENTS)
    throw new RangeError(`a batch holds ${MAX_BATCH_EVENTS} events`);
  const first = BigInt(batch.id) << INDEX_BITS;
  const committed = Math.floor(batch.committedAt / 1000);
  const lines = batch.entries.map((entry, index) =>
    JSON.stringify(rowOf(entry, first + BigInt(index), committed)),
  );
  await driver.insert('events', COLUMNS, Buffer.from(lines.join('\n')));
}
