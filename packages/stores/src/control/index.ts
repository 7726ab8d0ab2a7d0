import { prepareAuthentication } from './auth/prepareAuthentication';
import { migrateControl } from './driver/migrate';
import type { ControlDriver } from './driver/types';
import { CONTROL_MIGRATIONS } from './migrations/index';

export { createAlertStore, createDeliveryStore, createMailSettingStore } from './alerts/createAlertStore';
export { createAnomalyStore } from './anomalies/createAnomalyStore';
export type { AuthenticationSettings } from './auth/authOptions';
export { createAccessControl } from './auth/createAccessControl';
export { createAttemptLimiter } from './auth/createAttemptLimiter';
export { createAuthentication } from './auth/createAuthentication';
export { holdPlacing } from './backup/holdPlacing';
export { type ControlDump, loadTables } from './backup/loadTables';
export { openSnapshot } from './backup/openSnapshot';
export { createBatchLedger } from './batches/createBatchLedger';
export { createBoardStore } from './boards/createBoardStore';
export { createBookStore } from './books/createBookStore';
export { createDefinitionStore } from './definitions/createDefinitionStore';
export { createTermStore } from './definitions/createTermStore';
export { openPostgres } from './driver/openPostgres';
export {
  type EmbeddedPostgres,
  type PostgresConnection,
  placePostgres,
  startPostgres,
} from './driver/startPostgres';
export type { ControlDriver, Queryable } from './driver/types';
export { createIdentityDecisions } from './identity/createIdentityDecisions';
export { createIdentityStore } from './identity/createIdentityStore';
export { createImportStore } from './imports/createImportStore';
export { createMapStore } from './maps/createMapStore';
export { createMentionMailStore } from './maps/createMentionMailStore';
export { createMapSignals } from './maps/signals';
export { createPeopleDirectory } from './people/createPeopleDirectory';
export { createPersonaStore } from './personas/createPersonaStore';
export { createConsentStore } from './privacy/createConsentStore';
export { createControlEraser } from './privacy/createControlEraser';
export { createPrivacyRequestStore } from './privacy/createPrivacyRequestStore';
export { createPrivacyRuleStore } from './privacy/createPrivacyRuleStore';
export { createPeopleListStore } from './segments/createPeopleListStore';
export { createPeoplePicker } from './segments/createPeoplePicker';
export { createSegmentStore } from './segments/createSegmentStore';
export { createTrackingPlanStore } from './trackingPlans/createTrackingPlanStore';
export { createWebhookDeliveryStore } from './webhooks/createWebhookDeliveryStore';
export { createWebhookStore } from './webhooks/createWebhookStore';
export { createHeardStore } from './wordOfMouth/createHeardStore';
export { createReferralStore } from './wordOfMouth/createReferralStore';
export { createTillStore } from './wordOfMouth/createTillStore';

/** Brings the control store's schema up to date; returns how many steps of ours were applied. */
export async function prepareControlStore(driver: ControlDriver): Promise<number> {
  const applied = await migrateControl(driver, CONTROL_MIGRATIONS);
  await prepareAuthentication(driver);
  return applied;
}
