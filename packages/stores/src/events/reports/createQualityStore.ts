import type { LogQuality, QualityStore } from '@viaggio/domain/ports/qualityStore';
import { Binder } from '../bind';
import type { EventsDriver } from '../driver/types';
import { CONTACT_TYPES, INTERACTION, touchpointSql } from '../fragments';
import { FLAG_BOT, FLAG_CLOCK_CORRECTED } from '../log/appendBatch';

const MS = 'toUnixTimestamp64Milli(ts)';

type Row = Record<'events' | 'contacts' | 'bots' | 'clocks' | 'identified' | 'refused' | 'latest', string>;

async function logQuality(
  driver: EventsDriver,
  workspace: number,
  { from, end }: { readonly from: number; readonly end: number },
): Promise<LogQuality> {
  const [row] = await driver.query<Row>(
    `SELECT count() AS events, countIf(${INTERACTION}) AS contacts,
  countIf(bitAnd(flags, ${FLAG_BOT}) != 0) AS bots, countIf(bitAnd(flags, ${FLAG_CLOCK_CORRECTED}) != 0) AS clocks,
  countIf(${INTERACTION} AND user_id != '') AS identified, countIf(${INTERACTION} AND consent = 'none') AS refused,
  (SELECT toUnixTimestamp64Milli(max(received)) FROM events WHERE workspace = {workspace:UInt32}) AS latest
FROM events WHERE workspace = {workspace:UInt32} AND ${MS} >= {from:UInt64} AND ${MS} < {end:UInt64}`,
    { workspace, from, end },
  );
  const latest = Number(row?.latest ?? 0);
  return {
    events: Number(row?.events ?? 0),
    contacts: Number(row?.contacts ?? 0),
    bots: Number(row?.bots ?? 0),
    clocksCorrected: Number(row?.clocks ?? 0),
    identified: Number(row?.identified ?? 0),
    refused: Number(row?.refused ?? 0),
    latest: latest > 0 ? latest : null,
  };
}

/** Measures of the log's quality. */
export function createQualityStore(driver: EventsDriver): QualityStore {
  return {
    logQuality: (workspace, period) => logQuality(driver, workspace, period),
    unmappedNames: async (workspace, { from, end }, catalogue, limit) => {
      const bind = new Binder();
      // The period first, so that a hundred rules are not tried on the rest of the log.
      const sql = `SELECT name, channel, count() AS contacts FROM events
PREWHERE workspace = ${bind.add('UInt32', workspace)} AND ${INTERACTION}
  AND ${MS} >= ${bind.add('UInt64', from)} AND ${MS} < ${bind.add('UInt64', end)}
WHERE ${touchpointSql(catalogue, bind)} = 0
GROUP BY name, channel ORDER BY contacts DESC, name LIMIT ${bind.add('UInt32', limit)}`;
      const rows = await driver.query<{ name: string; channel: string; contacts: string }>(sql, bind.params);
      return rows.map((row) => ({ ...row, contacts: Number(row.contacts) }));
    },
    quarantined: async (workspace, { from, end }) => {
      const [row] = await driver.query<{ n: string }>(
        `SELECT count() AS n FROM quarantine FINAL WHERE workspace = {workspace:UInt32} AND status = 'open'
           AND toUnixTimestamp64Milli(received) >= {from:UInt64} AND toUnixTimestamp64Milli(received) < {end:UInt64}`,
        { workspace, from, end },
      );
      return Number(row?.n ?? 0);
    },
    countSpans: async (workspace, spans) => {
      if (spans.length === 0) return [];
      const columns = spans.map(
        ({ from, to }) => `countIf(m >= ${Math.trunc(from)} AND m < ${Math.trunc(to)})`,
      );
      const [row] = await driver.query<{ counts: string[] }>(
        `SELECT [${columns.join(', ')}] AS counts FROM (
           SELECT ${MS} AS m FROM events WHERE workspace = {workspace:UInt32} AND ${CONTACT_TYPES})`,
        { workspace },
      );
      return (row?.counts ?? []).map(Number);
    },
  };
}
