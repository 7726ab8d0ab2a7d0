import type { ImportEraser } from '@viaggio/domain/ports/imports';
import { type EventsDriver, idList, localTable } from '../driver/types';
import { FLAG_SIGNAL } from '../log/appendBatch';
import { readKeys } from '../readKeys';
import { readHoldings } from './readHoldings';

const WHERE_IMPORT = 'workspace = {workspace:UInt32} AND import = {import:UInt32}';
/** Seconds a pass over the whole log may take. */
const LONG = { maxSeconds: 600 };

/** Finds and removes what an import left in the events store. */
export function createImportEraser(driver: EventsDriver): ImportEraser {
  return {
    holdingsOf: (workspace, id) => readHoldings(driver, workspace, id),
    sourcesOf: (workspace, id) => sourcesOf(driver, workspace, id),
    keysOf: async (workspace, id, kinds) =>
      Promise.all(kinds.map((kind) => readKeys(driver, kind, WHERE_IMPORT, { workspace, import: id }))),
    erase: (workspace, id) => erase(driver, workspace, id),
    eraseWalks: async (workspace, model, keys) => {
      if (keys.length === 0) return;
      await driver.command(
        `DELETE FROM ${localTable(driver.capabilities, 'stays')}
         WHERE workspace = {workspace:UInt32} AND model = {model:UInt32} AND key IN {keys:Array(UInt64)}`,
        { workspace, model, keys: idList(keys) },
      );
    },
    readProfiles: async (workspace, sources) => {
      if (sources.length === 0) return [];
      const rows = await driver.query<{ source: string; time: number; properties: string }>(
        `SELECT source, toFloat64(toUnixTimestamp64Milli(ts)) AS time, properties FROM events
         WHERE workspace = {workspace:UInt32} AND type = 'identify' AND source IN {sources:Array(UInt64)}
         ORDER BY ts, seq`,
        { workspace, sources: idList(sources) },
        LONG,
      );
      return rows;
    },
  };
}

async function sourcesOf(driver: EventsDriver, workspace: number, id: number): Promise<string[]> {
  const sources: string[] = [];
  const blocks = driver.stream<[source: string]>(
    `SELECT DISTINCT source FROM events WHERE ${WHERE_IMPORT}`,
    { workspace, import: id },
    LONG,
  );
  for await (const rows of blocks) for (const [source] of rows) sources.push(source);
  return sources;
}

/**
 * Signals first, while the events that say which they are still stand; known messages last, so that nothing of the
 * import can come again before all of it is gone. Rows are masked, not rewritten: seconds, not a copy of the log.
 */
async function erase(driver: EventsDriver, workspace: number, id: number): Promise<void> {
  const params = { workspace, import: id };
  await driver.command(
    `DELETE FROM ${localTable(driver.capabilities, 'signals')} WHERE workspace = {workspace:UInt32} AND mh IN (
       SELECT mh FROM events WHERE ${WHERE_IMPORT} AND bitAnd(flags, ${FLAG_SIGNAL}) != 0)`,
    params,
  );
  for (const table of ['events', 'quarantine', 'message_ids']) {
    await driver.command(
      `DELETE FROM ${localTable(driver.capabilities, table)} WHERE ${WHERE_IMPORT}`,
      params,
    );
  }
}
