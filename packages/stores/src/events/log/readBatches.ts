import type { ClaimSeed, UnappliedEntry } from '@viaggio/domain/ports/eventLog';
import type { EventsDriver } from '../driver/types';

interface BatchKey {
  readonly id: number;
  readonly committedAt: number;
}

/** Bounds of a batch's rows. `committed` prunes whole parts: the log is sorted by source, not by arrival. */
const WHERE_BATCH = `committed = fromUnixTimestamp({committed:UInt32})
  AND seq >= bitShiftLeft({batch:UInt64}, 14) AND seq < bitShiftLeft({batch:UInt64} + 1, 14)`;

const keyParams = ({ id, committedAt }: BatchKey) => ({
  batch: id,
  committed: Math.floor(committedAt / 1000),
});

export async function countBatch(driver: EventsDriver, batch: BatchKey): Promise<number> {
  const rows = await driver.query<{ n: string }>(
    `SELECT count() AS n FROM events WHERE ${WHERE_BATCH}`,
    keyParams(batch),
  );
  return Number(rows[0]?.n ?? 0);
}

export async function batchesSince(
  driver: EventsDriver,
  since: number,
): Promise<{ id: number; committedAt: number; events: number }[]> {
  const rows = await driver.query<{ id: string; at: string; n: string }>(
    `SELECT bitShiftRight(seq, 14) AS id, toUnixTimestamp(any(committed)) AS at, count() AS n FROM events
     WHERE committed >= fromUnixTimestamp({since:UInt32}) GROUP BY id ORDER BY id`,
    { since: Math.max(0, Math.floor(since / 1000)) },
  );
  return rows.map((row) => ({
    id: Number(row.id),
    committedAt: Number(row.at) * 1000,
    events: Number(row.n),
  }));
}

interface BatchRow {
  workspace: number;
  connection: number;
  import: number;
  source: string;
  mh: string;
  time: string;
  type: string;
  properties: string;
  claims: string;
}

export async function readBatch(driver: EventsDriver, batch: BatchKey): Promise<UnappliedEntry[]> {
  const rows = await driver.query<BatchRow>(
    `SELECT workspace, connection, import, source, mh, toUnixTimestamp64Milli(ts) AS time, type,
       if(type = 'identify' OR claims != '', properties, '') AS properties, claims
     FROM events WHERE ${WHERE_BATCH} ORDER BY seq`,
    keyParams(batch),
  );
  return rows.map((row) => ({
    workspace: row.workspace,
    connection: row.connection,
    import: row.import,
    source: row.source,
    messageHash: row.mh,
    time: Number(row.time),
    type: row.type,
    properties: row.properties,
    claim: row.claims === '' ? undefined : (JSON.parse(row.claims) as ClaimSeed),
  }));
}
