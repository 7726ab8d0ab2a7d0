import type { EventsDriver } from './driver/types';
import { EVENTS_MIGRATIONS } from './migrations/index';
import { migrateEvents } from './migrations/migrateEvents';

export { createRulePreviewer } from './definitions/createRulePreviewer';
export { openChdb } from './driver/openChdb';
export { openClickhouse } from './driver/openClickhouse';
export type { EventsDriver } from './driver/types';
export { createExportStore } from './exports/createExportStore';
export { createImportEraser } from './imports/createImportEraser';
export { createJourneyStore } from './journeys/createJourneyStore';
export { createLiveEvents } from './live/createLiveEvents';
export { createEventLog } from './log/createEventLog';
export { createPeopleReader } from './people/createPeopleReader';
export { createTimelineStore } from './people/createTimelineStore';
export { createIdentityMeter } from './people/measureIdentity';
export { createPersonaReader } from './personas/createPersonaReader';
export { createQuarantine } from './quarantine/createQuarantine';
export { createFrictionStore } from './reports/createFrictionStore';
export { createLivingMapStore } from './reports/createLivingMapStore';
export { createQualityStore } from './reports/createQualityStore';
export { createRelationStore } from './reports/createRelationStore';
export { createReportStore } from './reports/createReportStore';
export { createOverviewStore } from './reports/overview/createOverviewStore';
export { createTodayStore } from './reports/today/createTodayStore';
export { createSegmentReader } from './segments/createSegmentReader';
export { createSignalStore } from './signals/createSignalStore';
export { createSourceActivity } from './workspaces/createSourceActivity';
export { eraseWorkspace } from './workspaces/eraseWorkspace';

/** Brings the events store's schema up to date; callers hold a lock of the installation. */
export const prepareEventsStore = (driver: EventsDriver): Promise<number> =>
  migrateEvents(driver, EVENTS_MIGRATIONS);
