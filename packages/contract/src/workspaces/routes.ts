import * as z from 'zod';
import { done, listOf, route } from '../common/index';
import { workspaceInput, workspacePatch, workspaceSettings } from './schemas';

const tags = ['workspaces'];

export const workspaceRoutes = {
  listWorkspaces: route('listWorkspaces', {
    access: { session: 'member', scope: 'read' },
    summary: 'The workspaces the caller belongs to',
    tags,
    response: listOf(workspaceSettings),
  }),
  createWorkspace: route('createWorkspace', {
    access: { session: 'member', scope: null },
    summary: 'Create a workspace; the caller becomes its owner',
    tags,
    body: workspaceInput,
    response: workspaceSettings,
  }),
  getWorkspace: route('getWorkspace', {
    access: { session: 'viewer', scope: 'read' },
    summary: 'Settings of the workspace of this request',
    tags,
    response: workspaceSettings,
  }),
  updateWorkspace: route('updateWorkspace', {
    access: { session: 'owner', scope: 'admin' },
    summary: 'Change the settings of the workspace',
    tags,
    body: workspacePatch,
    response: workspaceSettings,
  }),
  deleteWorkspace: route('deleteWorkspace', {
    access: { session: 'owner', scope: null },
    summary: 'Remove the workspace and all its data; its name must be repeated',
    tags,
    body: z.object({ name: z.string().max(120) }),
    response: done,
  }),
};
