import type { EventsDriver } from './driver/types';
import { EVENTS_MIGRATIONS } from './migrations/index';
import { migrateEvents } from './migrations/migrateEvents';

export { createDayMeter } from './anomalies/createDayMeter';
export { attachParts, type TableToFill } from './backup/attachParts';
export { awaitMutations, clearSnapshots, freezeTables, SNAPSHOT } from './backup/freezeTables';
export { createBookReader } from './books/createBookReader';
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
export { createRoleReader } from './people/createRoleReader';
export { createTimelineStore } from './people/createTimelineStore';
export { createIdentityMeter } from './people/measureIdentity';
export { createPersonaReader } from './personas/createPersonaReader';
export { createEventsEraser } from './privacy/createEventsEraser';
export { createPersonalDataSampler, createPersonEvents } from './privacy/createPersonEvents';
export { createQuarantine } from './quarantine/createQuarantine';
export { createReferralReader } from './referrals/createReferralReader';
export { createFrictionStore } from './reports/createFrictionStore';
export { createLivingMapStore } from './reports/createLivingMapStore';
export { createQualityStore } from './reports/createQualityStore';
export { createRelationStore } from './reports/createRelationStore';
export { createReportStore } from './reports/createReportStore';
export { createOverviewStore } from './reports/overview/createOverviewStore';
export { createTodayStore } from './reports/today/createTodayStore';
export { createSegmentReader } from './segments/createSegmentReader';
export { createSignalStore } from './signals/createSignalStore';
export { createSourceMeter } from './sources/createSourceMeter';
export { createPlanReader } from './trackingPlans/createPlanReader';
export { createSourceActivity } from './workspaces/createSourceActivity';
export { eraseWorkspace } from './workspaces/eraseWorkspace';

/** Brings the events store's schema up to date; callers hold a lock of the installation. */
export const prepareEventsStore = (driver: EventsDriver): Promise<number> =>
  migrateEvents(driver, EVENTS_MIGRATIONS);
