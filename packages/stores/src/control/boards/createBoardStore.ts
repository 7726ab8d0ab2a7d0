import type { BoardStore } from '@viaggio/domain/ports/boards';
import type { Queryable } from '../driver/types';
import { createDashboard, findDashboard, listDashboards, updateDashboard } from './dashboards';
import { createDateNote, listDateNotes, removeDateNote, updateDateNote } from './dateNotes';
import {
  createPublicLink,
  findPublicLink,
  listPublicLinks,
  noteLinkUsed,
  revokePublicLink,
} from './publicLinks';
import { removeKept, restoreKept } from './removal';
import { createSavedReport, findSavedReport, listSavedReports, updateSavedReport } from './savedReports';

/** Saved questions, dashboards, notes on days and public links. */
export const createBoardStore = (db: Queryable): BoardStore => ({
  listReports: (workspace) => listSavedReports(db, workspace),
  findReport: (workspace, id) => findSavedReport(db, workspace, id),
  createReport: (workspace, by, input) => createSavedReport(db, workspace, by, input),
  updateReport: (workspace, id, input) => updateSavedReport(db, workspace, id, input),
  removeReport: (workspace, id) => removeKept(db, 'saved_reports', workspace, id),
  restoreReport: (workspace, id) => restoreKept(db, 'saved_reports', workspace, id),
  listDashboards: (workspace) => listDashboards(db, workspace),
  findDashboard: (workspace, id) => findDashboard(db, workspace, id),
  createDashboard: (workspace, by, input) => createDashboard(db, workspace, by, input),
  updateDashboard: (workspace, which, input) => updateDashboard(db, workspace, which, input),
  removeDashboard: (workspace, id) => removeKept(db, 'dashboards', workspace, id),
  restoreDashboard: (workspace, id) => restoreKept(db, 'dashboards', workspace, id),
  listNotes: (workspace) => listDateNotes(db, workspace),
  createNote: (workspace, by, input) => createDateNote(db, workspace, by, input),
  updateNote: (workspace, id, input) => updateDateNote(db, workspace, id, input),
  removeNote: (workspace, id) => removeDateNote(db, workspace, id),
  listLinks: (workspace) => listPublicLinks(db, workspace),
  createLink: (workspace, by, link) => createPublicLink(db, workspace, by, link),
  revokeLink: (workspace, id, now) => revokePublicLink(db, workspace, id, now),
  findLink: (tokenHash) => findPublicLink(db, tokenHash),
  noteLinkUsed: (workspace, id, now) => noteLinkUsed(db, workspace, id, now),
});
