import type { JourneyStore, KeySource } from '@viaggio/domain/ports/journeyStore';
import { text, uint32, uint64 } from '../driver/columns';
import type { Column } from '../driver/rowBinary';
import { type EventsDriver, idList, localTable } from '../driver/types';
import { INTERACTION } from '../fragments';
import { readContacts, readSignalsOfNobody, sourcesMatching } from './readContacts';
import { countSignals, readJourneys, readSignalStages, restageSignals } from './readJourneys';
import { sweepGone } from './sweepGone';
import { writeProjection } from './writeProjection';

const keyColumns = (workspace: number): Column<KeySource>[] => [
  uint32('workspace', () => workspace),
  text('kind', (row) => row.kind),
  uint64('key', (row) => row.key),
  uint64('source', (row) => row.source),
];

/** Journeys, stays and what else is derived from the log. */
export function createJourneyStore(driver: EventsDriver): JourneyStore {
  return {
    readContacts: (query) => readContacts(driver, query),
    write: (change) => writeProjection(driver, change),
    rememberKeys: (workspace, keys) => driver.insertRows('key_sources', keyColumns(workspace), keys),
    sourcesMatching: (workspace, filters) => sourcesMatching(driver, workspace, filters),
    readJourneys: (workspace, range) => readJourneys(driver, workspace, range),
    readSignalStages: (workspace, range) => readSignalStages(driver, workspace, range),
    countSignals: (workspace) => countSignals(driver, workspace),
    restageSignals: (workspace, version, stages) => restageSignals(driver, workspace, version, stages),
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
    sweepGone: (limits) => sweepGone(driver, limits),
    dropStays: async (workspace, model) => {
      await driver.command(
        `DELETE FROM ${localTable(driver.capabilities, 'stays')}
         WHERE workspace = {workspace:UInt32} AND model = {model:UInt32}`,
        { workspace, model },
      );
    },
  };
}
