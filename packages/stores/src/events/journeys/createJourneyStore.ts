import type { JourneyStore } from '@viaggio/domain/ports/journeyStore';
import { type EventsDriver, idList } from '../driver/types';
import { INTERACTION } from '../fragments';
import { readContacts, readSignalsOfNobody } from './readContacts';
import { writeProjection } from './writeProjection';

/** Journeys, stays and what else is derived from the log. */
export function createJourneyStore(driver: EventsDriver): JourneyStore {
  return {
    readContacts: (query) => readContacts(driver, query),
    write: (change) => writeProjection(driver, change),
    rememberKeys: async (workspace, keys) => {
      if (keys.length === 0) return;
      const lines = keys.map((row) => JSON.stringify([workspace, row.kind, row.key, row.source]));
      await driver.insert(
        'key_sources',
        ['workspace', 'kind', 'key', 'source'],
        Buffer.from(lines.join('\n')),
      );
    },
    sourcesOfKeys: async (workspace, kind, keys) => {
      if (keys.length === 0) return [];
      const rows = await driver.query<{ key: string; source: string }>(
        `SELECT DISTINCT key, source FROM key_sources
         WHERE workspace = {workspace:UInt32} AND kind = {kind:String} AND key IN {keys:Array(UInt64)}`,
        { workspace, kind, keys: idList(keys) },
      );
      return rows.map((row) => ({ kind, key: row.key, source: row.source }));
    },
    sourcesInSlice: async (workspace, slice, slices) => {
      const rows = await driver.query<{ source: string }>(
        `SELECT DISTINCT source FROM events
         WHERE workspace = {workspace:UInt32} AND ${INTERACTION} AND source % {slices:UInt32} = {slice:UInt32}`,
        { workspace, slice, slices },
        { maxSeconds: 300 },
      );
      return rows.map((row) => row.source);
    },
    countSources: async (workspace) => {
      const rows = await driver.query<{ n: string }>(
        `SELECT uniq(source) AS n FROM events WHERE workspace = {workspace:UInt32} AND ${INTERACTION}`,
        { workspace },
      );
      return Number(rows[0]?.n ?? 0);
    },
    readSignalsOfNobody: (query) => readSignalsOfNobody(driver, query),
    dropStays: async (workspace, model) => {
      await driver.command(
        `DELETE FROM stays${driver.capabilities.cluster === '' ? '' : '_local'}
         WHERE workspace = {workspace:UInt32} AND model = {model:UInt32}`,
        { workspace, model },
      );
    },
  };
}
