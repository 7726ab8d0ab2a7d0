import type { AlertStore, DeliveryStore, MailSettingStore } from '@viaggio/domain/ports/alertStore';
import type { ControlDriver } from '../driver/types';
import { claimDelivery } from './claimDelivery';
import { fireAlert } from './fireAlert';
import { keepDelivery } from './keepDelivery';
import { confirmAlertEvent, countUnconfirmed, findDelivery, listAlertEvents } from './listAlertEvents';
import { countAlerts, findAlert, listAlerts, listEnabledAlerts } from './listAlerts';
import { isDailyOn, listDailyReaders, readersOf, setDaily } from './mailReaders';
import { createAlert, noteAlertState, removeAlert, updateAlert } from './saveAlert';
import { abandonDeliveries, forgetDeliveries, settleDelivery } from './settleDelivery';

export const createAlertStore = (driver: ControlDriver): AlertStore => ({
  list: (workspace) => listAlerts(driver, workspace),
  find: (workspace, id) => findAlert(driver, workspace, id),
  count: (workspace) => countAlerts(driver, workspace),
  create: (alert, salt) => createAlert(driver, alert, salt),
  update: (alert, salt) => updateAlert(driver, alert, salt),
  remove: (workspace, id) => removeAlert(driver, workspace, id),
  listEnabled: () => listEnabledAlerts(driver),
  noteState: (workspace, id, state) => noteAlertState(driver, workspace, id, state),
  fire: (fired, deliveriesOf) => fireAlert(driver, fired, deliveriesOf),
  listEvents: (workspace, alert, limit) => listAlertEvents(driver, workspace, alert, limit),
  confirm: (workspace, alert, event, at) => confirmAlertEvent(driver, workspace, alert, event, at),
  countUnconfirmed: (workspace, since, places) => countUnconfirmed(driver, workspace, since, places),
});

/** Messages on their way out. */
export const createDeliveryStore = (driver: ControlDriver): DeliveryStore => ({
  find: (key) => findDelivery(driver, key),
  keep: (delivery) => keepDelivery(driver, delivery),
  claim: (now) => claimDelivery(driver, now),
  settle: (id, result) => settleDelivery(driver, id, result),
  abandon: (before, at) => abandonDeliveries(driver, before, at),
  forget: (before) => forgetDeliveries(driver, before),
});

/** Who gets the morning mail. */
export const createMailSettingStore = (driver: ControlDriver): MailSettingStore => ({
  isOn: (workspace, member) => isDailyOn(driver, workspace, member),
  set: (workspace, member, on) => setDaily(driver, workspace, member, on),
  listReaders: () => listDailyReaders(driver),
  readersOf: (workspace, members) => readersOf(driver, workspace, members),
});
