import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { Broken, NotFound } from '../routes/shell/Dead';
import { WorkspaceFrame } from '../routes/shell/WorkspaceFrame';
import { parseSearch, stringifySearch } from './addressSearch';
import { chooseDoor, enterWorkspaceOfAddress } from './guards';
import {
  readMapSearch,
  readPeopleSearch,
  readPersonSearch,
  readSettingsSearch,
  readSignInSearch,
  readWelcomeSearch,
} from './searches';

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet });

const door = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ context }) => chooseDoor(context.client),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import('../routes/start/SignInPage'), 'SignInPage'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(() => import('../routes/start/OwnerPage'), 'OwnerPage'),
});

const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('../routes/start/JoinPage'), 'JoinPage'),
});

const workspace = createRoute({
  getParentRoute: () => root,
  path: '/w/$workspace',
  beforeLoad: ({ context, params, location }) =>
    enterWorkspaceOfAddress(context.client, params.workspace, location.href),
  component: WorkspaceFrame,
});

const welcome = createRoute({
  getParentRoute: () => workspace,
  path: '/welcome',
  validateSearch: readWelcomeSearch,
  component: lazyRouteComponent(() => import('../routes/start/WelcomePage'), 'WelcomePage'),
});

const shell = createRoute({
  getParentRoute: () => workspace,
  id: 'shell',
  component: lazyRouteComponent(() => import('../routes/shell/Shell'), 'Shell'),
});

const map = createRoute({
  getParentRoute: () => shell,
  path: '/map',
  validateSearch: readMapSearch,
  component: lazyRouteComponent(() => import('../routes/map/MapPage'), 'MapPage'),
});

const customers = createRoute({
  getParentRoute: () => shell,
  path: '/customers',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('../routes/customers/CustomersPage'), 'CustomersPage'),
});

const customer = createRoute({
  getParentRoute: () => shell,
  path: '/customers/$person',
  validateSearch: readPersonSearch,
  component: lazyRouteComponent(() => import('../routes/customer/CustomerPage'), 'CustomerPage'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('../routes/account/AccountPage'), 'AccountPage'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  beforeLoad: ({ params, location }) => {
    if (location.pathname.endsWith('/settings')) {
      const { workspace: id } = params as { workspace: string };
      throw redirect({
        to: '/w/$workspace/settings/$section',
        params: { workspace: id, section: 'sources' },
      });
    }
  },
  component: lazyRouteComponent(() => import('../routes/settings/SettingsFrame'), 'SettingsFrame'),
});

const section = createRoute({
  getParentRoute: () => settings,
  path: '/$section',
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(() => import('../routes/settings/SettingsSection'), 'SettingsSection'),
});

const tree = root.addChildren([
  door,
  signIn,
  start,
  join,
  workspace.addChildren([
    welcome,
    shell.addChildren([map, customers, customer, account, settings.addChildren([section])]),
  ]),
]);

export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    defaultPendingMs: 400,
  });
}
