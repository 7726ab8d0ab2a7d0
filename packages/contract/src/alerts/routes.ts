import * as z from 'zod';
import { done, idParams, listOf, route } from '../common/index';
import { alert, alertEvent, alertInput, alertList, alertSaved, alertTest, dailyMail } from './schemas';

const tags = ['alerts'];
const reading = { access: { session: 'viewer', scope: 'read' }, tags } as const;
const writing = { access: { session: 'editor', scope: 'write' }, tags } as const;
/** One's own mail is nobody else's matter: keys have none. */
const own = { access: { session: 'viewer', scope: null }, tags } as const;

export const alertRoutes = {
  listAlerts: route('listAlerts', {
    ...reading,
    summary: 'Alerts, with what each said last',
    response: alertList,
  }),
  getAlert: route('getAlert', { ...reading, summary: 'One alert', params: idParams, response: alert }),
  createAlert: route('createAlert', {
    ...writing,
    summary: 'Watch a figure; the key that calls are signed with is answered once',
    body: alertInput,
    response: alertSaved,
  }),
  updateAlert: route('updateAlert', {
    ...writing,
    summary: 'Change an alert; a new webhook address gets a new key',
    params: idParams,
    body: alertInput,
    response: alertSaved,
  }),
  deleteAlert: route('deleteAlert', {
    ...writing,
    summary: 'Remove an alert and its history',
    params: idParams,
    response: done,
  }),
  testAlert: route('testAlert', {
    ...writing,
    summary: 'Look at the last whole period now, and send a message marked as a test',
    params: idParams,
    response: alertTest,
  }),
  listAlertEvents: route('listAlertEvents', {
    ...reading,
    summary: 'What the alert told, latest first, and who was told',
    params: idParams,
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: listOf(alertEvent),
  }),
  confirmAlertEvent: route('confirmAlertEvent', {
    ...writing,
    summary: 'Say that what the alert told has been seen',
    params: z.object({ id: z.string().min(1).max(20), event: z.string().min(1).max(20) }),
    response: done,
  }),
  getDailyMail: route('getDailyMail', { ...own, summary: 'Your morning mail', response: dailyMail }),
  setDailyMail: route('setDailyMail', {
    ...own,
    summary: 'Switch your morning mail on or off',
    body: z.strictObject({ on: z.boolean() }),
    response: dailyMail,
  }),
};
