import type { ExportStore } from '@viaggio/domain/ports/exportStore';
import type { EventsDriver } from '../driver/types';
import { hasStatements, statementsOf, streamAccounts } from './readStatements';
import { streamEvents } from './streamEvents';
import { streamJourneys, streamStays } from './streamJourneys';
import { membersAmong, streamPeople } from './streamPeople';

/** Everything the events store holds of people, as streams. */
export const createExportStore = (driver: EventsDriver): ExportStore => ({
  people: (query, filter) => streamPeople(driver, query, filter),
  journeys: (query) => streamJourneys(driver, query),
  stays: (query, model) => streamStays(driver, query, model),
  events: (query) => streamEvents(driver, query),
  membersAmong: (query, people) => membersAmong(driver, query, people),
  accounts: (workspace) => streamAccounts(driver, workspace),
  hasStatements: (workspace) => hasStatements(driver, workspace),
  statementsOf: (workspace, sources) => statementsOf(driver, workspace, sources),
});
