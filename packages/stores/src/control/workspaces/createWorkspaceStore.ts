import type { WorkspaceStore } from '@viaggio/domain/ports/workspaces';
import type { Queryable } from '../driver/types';
import { createWorkspace } from './createWorkspace';
import { findFirstWorkspace } from './findFirstWorkspace';
import { findWorkspace } from './findWorkspace';
import { hasModel } from './hasModel';
import { listWorkspacesOfUser } from './listWorkspacesOfUser';
import { isSetUp, markSetUp } from './markSetUp';
import { eraseWorkspace, listRemovedWorkspaces, markWorkspaceRemoved } from './removeWorkspace';
import { updateWorkspace } from './updateWorkspace';

export const createWorkspaceStore = (db: Queryable): WorkspaceStore => ({
  create: (workspace) => createWorkspace(db, workspace),
  find: (id) => findWorkspace(db, id),
  listOfUser: (userId) => listWorkspacesOfUser(db, userId),
  update: (id, change) => updateWorkspace(db, id, change),
  first: () => findFirstWorkspace(db),
  isSetUp: () => isSetUp(db),
  markSetUp: () => markSetUp(db),
  hasModel: (id, model) => hasModel(db, id, model),
  markRemoved: (id) => markWorkspaceRemoved(db, id),
  listRemoved: () => listRemovedWorkspaces(db),
  erase: (id) => eraseWorkspace(db, id),
});
