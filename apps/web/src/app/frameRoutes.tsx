import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { WorkspaceFrame } from '../routes/shell/WorkspaceFrame';
import { enterWorkspaceOfAddress } from './guards';

/** What stands around the pages: everything, a workspace, and the menu. */
export const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet });

export const workspace = createRoute({
  getParentRoute: () => root,
  path: '/w/$workspace',
  beforeLoad: ({ context, params, location }) =>
    enterWorkspaceOfAddress(context.client, params.workspace, location.href),
  component: WorkspaceFrame,
});

export const shell = createRoute({
  getParentRoute: () => workspace,
  id: 'shell',
  component: lazyRouteComponent(() => import('../routes/shell/Shell'), 'Shell'),
});
