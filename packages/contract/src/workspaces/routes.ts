import { z } from 'zod';
import { done, listOf, route } from '../common/index';
import { workspaceInput, workspacePatch, workspaceSettings } from './schemas';

const tags = ['workspaces'];

export const workspaceRoutes = {
  listWorkspaces: route({
    method: 'GET',
    path: '/workspaces',
    access: { session: 'member', scope: 'read' },
    summary: 'The workspaces the caller belongs to',
    tags,
    response: listOf(workspaceSettings),
  }),
  createWorkspace: route({
    method: 'POST',
    path: '/workspaces',
    access: { session: 'member', scope: null },
    summary: 'Create a workspace; the caller becomes its owner',
    tags,
    body: workspaceInput,
    response: workspaceSettings,
  }),
  getWorkspace: route({
    method: 'GET',
    path: '/workspaces/current',
    access: { session: 'viewer', scope: 'read' },
    summary: 'Settings of the workspace of this request',
    tags,
    response: workspaceSettings,
  }),
  updateWorkspace: route({
    method: 'PATCH',
    path: '/workspaces/current',
    access: { session: 'owner', scope: 'admin' },
    summary: 'Change the settings of the workspace',
    tags,
    body: workspacePatch,
    response: workspaceSettings,
  }),
  deleteWorkspace: route({
    method: 'DELETE',
    path: '/workspaces/current',
    access: { session: 'owner', scope: null },
    summary: 'Remove the workspace and all its data; its name must be repeated',
    tags,
    body: z.object({ name: z.string().max(120) }),
    response: done,
  }),
};
