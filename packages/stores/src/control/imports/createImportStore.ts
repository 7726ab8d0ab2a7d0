import type { ImportStore } from '@viaggio/domain/ports/imports';
import type { ControlDriver } from '../driver/types';
import { countClaims } from './countClaims';
import { createImport } from './createImport';
import { failInterruptedImports } from './failInterruptedImports';
import { findImport } from './findImport';
import { forgetClaims } from './forgetClaims';
import { listImports } from './listImports';
import { markDirty } from './markDirty';
import { reportImport } from './reportImport';
import { forgetProfiles, restoreProfiles } from './restoreProfiles';
import { beginUndo, endUndo, listUndoing, undoneSources } from './undoImport';

/** Imports, what became of them, and what they left in the control store. */
export const createImportStore = (driver: ControlDriver): ImportStore => ({
  create: (record) => createImport(driver, record),
  report: (workspace, id, counts, reading) => reportImport(driver, workspace, id, counts, reading),
  find: (workspace, id) => findImport(driver, workspace, id),
  list: (workspace, page) => listImports(driver, workspace, page),
  failInterrupted: (node) => failInterruptedImports(driver, node),
  beginUndo: (workspace, id, sources) => beginUndo(driver, workspace, id, sources),
  listUndoing: () => listUndoing(driver),
  undoneSources: (workspace, id) => undoneSources(driver, workspace, id),
  endUndo: (workspace, id) => endUndo(driver, workspace, id),
  countClaims: (workspace, id) => countClaims(driver, workspace, id),
  forgetClaims: (workspace, id) => forgetClaims(driver, workspace, id),
  markDirty: (workspace, sources) => markDirty(driver, workspace, sources),
  forgetProfiles: (workspace, sources) => forgetProfiles(driver, workspace, sources),
  restoreProfiles: (workspace, profiles) => restoreProfiles(driver, workspace, profiles),
});
