import type { ImportHoldings } from '@viaggio/domain/ports/imports';
import type { EventsDriver } from '../driver/types';
import { FLAG_SIGNAL } from '../log/appendBatch';

const NAMES = 12;

interface Totals {
  readonly events: string;
  readonly people: string;
  readonly signals: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** What an import holds, as far as it is stored: a pass over its events. Costs are no revenue. */
export async function readHoldings(
  driver: EventsDriver,
  workspace: number,
  id: number,
): Promise<ImportHoldings> {
  const params = { workspace, import: id };
  const where = 'workspace = {workspace:UInt32} AND import = {import:UInt32}';
  const [[totals], names, [refused]] = await Promise.all([
    driver.query<Totals>(
      `SELECT countIf(type != 'identify') AS events, uniqExactIf(source, source != 0) AS people,
  countIf(bitAnd(flags, ${FLAG_SIGNAL}) != 0) AS signals,
  toFloat64(toUnixTimestamp64Milli(minIf(ts, type != 'identify'))) AS from,
  toFloat64(toUnixTimestamp64Milli(maxIf(ts, type != 'identify'))) AS to,
  toFloat64(sumIf(value, lower(replaceAll(name, '_', ' ')) != 'cost recorded')) AS value
FROM events WHERE ${where}`,
      params,
    ),
    driver.query<{ name: string; events: string }>(
      `SELECT if(name = '', toString(type), name) AS name, count() AS events FROM events
WHERE ${where} AND type != 'identify' GROUP BY name ORDER BY events DESC, name LIMIT {limit:UInt32}`,
      { ...params, limit: NAMES },
    ),
    driver.query<{ n: string }>(
      `SELECT count() AS n FROM quarantine FINAL WHERE ${where} AND status = 'open'`,
      params,
    ),
  ]);
  const events = Number(totals?.events ?? 0);
  return {
    events,
    people: Number(totals?.people ?? 0),
    signals: Number(totals?.signals ?? 0),
    quarantined: Number(refused?.n ?? 0),
    from: events === 0 ? null : totals!.from,
    to: events === 0 ? null : totals!.to,
    value: totals?.value ?? 0,
    names: names.map((row) => ({ name: row.name, events: Number(row.events) })),
  };
}
