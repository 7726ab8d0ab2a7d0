import * as z from 'zod';
import { done, idParams, listOf, route } from '../common/index';
import { savedReportInput } from './question';
import {
  dashboard,
  dashboardInput,
  dashboardUpdate,
  dateNote,
  dateNoteInput,
  publicLink,
  publicLinkCreated,
  publicLinkInput,
  publicView,
  savedReport,
  tileAnswer,
  tileQuestion,
} from './schemas';

const read = { session: 'viewer', scope: 'read' } as const;
const write = { session: 'editor', scope: 'write' } as const;
const open = { session: 'public', scope: null } as const;

const saved = { tags: ['saved reports'] };
const boards = { tags: ['dashboards'] };
const notes = { tags: ['date notes'] };
const links = { tags: ['public links'] };

export const boardRoutes = {
  listSavedReports: route('listSavedReports', {
    ...saved,
    access: read,
    summary: 'Questions with a name, the latest first',
    response: listOf(savedReport),
  }),
  createSavedReport: route('createSavedReport', {
    ...saved,
    access: write,
    summary: 'Save a question; a relative period is kept as such',
    body: savedReportInput,
    response: savedReport,
  }),
  getSavedReport: route('getSavedReport', {
    ...saved,
    access: read,
    summary: 'One saved question',
    params: idParams,
    response: savedReport,
  }),
  updateSavedReport: route('updateSavedReport', {
    ...saved,
    access: write,
    summary: 'Rename a saved question, or ask another',
    params: idParams,
    body: savedReportInput,
    response: savedReport,
  }),
  deleteSavedReport: route('deleteSavedReport', {
    ...saved,
    access: write,
    summary: 'Remove a saved question; it can be brought back for a day',
    params: idParams,
    response: done,
  }),
  restoreSavedReport: route('restoreSavedReport', {
    ...saved,
    access: write,
    summary: 'Bring back what was removed',
    params: idParams,
    response: savedReport,
  }),
  askTile: route('askTile', {
    ...boards,
    access: read,
    summary: 'The answer of a saved or a usual report, now, for its own period or another',
    body: tileQuestion,
    response: tileAnswer,
  }),
  listDashboards: route('listDashboards', {
    ...boards,
    access: read,
    summary: 'Dashboards; the usual one comes first',
    response: listOf(dashboard),
  }),
  createDashboard: route('createDashboard', {
    ...boards,
    access: write,
    summary: 'Make a dashboard',
    body: dashboardInput,
    response: dashboard,
  }),
  getDashboard: route('getDashboard', {
    ...boards,
    access: read,
    summary: 'One dashboard',
    params: idParams,
    response: dashboard,
  }),
  updateDashboard: route('updateDashboard', {
    ...boards,
    access: write,
    summary: 'Change a dashboard at the version given',
    params: idParams,
    body: dashboardUpdate,
    response: dashboard,
  }),
  deleteDashboard: route('deleteDashboard', {
    ...boards,
    access: write,
    summary: 'Remove a dashboard; it can be brought back for a day',
    params: idParams,
    response: done,
  }),
  restoreDashboard: route('restoreDashboard', {
    ...boards,
    access: write,
    summary: 'Bring back what was removed',
    params: idParams,
    response: dashboard,
  }),
  listDateNotes: route('listDateNotes', {
    ...notes,
    access: read,
    summary: 'What happened on which days, the latest first',
    response: listOf(dateNote),
  }),
  createDateNote: route('createDateNote', {
    ...notes,
    access: write,
    summary: 'Note something on a day or several',
    body: dateNoteInput,
    response: dateNote,
  }),
  updateDateNote: route('updateDateNote', {
    ...notes,
    access: write,
    summary: 'Change a note',
    params: idParams,
    body: dateNoteInput,
    response: dateNote,
  }),
  deleteDateNote: route('deleteDateNote', {
    ...notes,
    access: write,
    summary: 'Remove a note',
    params: idParams,
    response: done,
  }),
  listPublicLinks: route('listPublicLinks', {
    ...links,
    access: read,
    summary: 'Links that show something without an account, over ones too; without their tokens',
    response: listOf(publicLink),
  }),
  createPublicLink: route('createPublicLink', {
    ...links,
    access: write,
    summary: 'Make a read-only link; its address is answered once',
    body: publicLinkInput,
    response: publicLinkCreated,
  }),
  revokePublicLink: route('revokePublicLink', {
    ...links,
    access: write,
    summary: 'End a link',
    params: idParams,
    response: done,
  }),
  readPublic: route('readPublic', {
    ...links,
    access: open,
    summary: 'What a link shows, without people: figures of fewer than five are hidden',
    params: z.object({ token: z.string().min(1).max(200) }),
    response: publicView,
  }),
};
