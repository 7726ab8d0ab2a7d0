import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { loadSection } from '../i18n/i18n';
import { Broken, NotFound } from '../routes/shell/Dead';
import { WorkspaceFrame } from '../routes/shell/WorkspaceFrame';
import { parseSearch, stringifySearch } from './addressSearch';
import {
  readAttributionSearch,
  readFunnelSearch,
  readPathsSearch,
  readProcessSearch,
  readReportSearch,
  readRetentionSearch,
  readTimeSearch,
  readVariantsSearch,
} from './analysisSearches';
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

/** The texts of the analysis come with its pages. */
const textsOfAnalysis = () => loadSection('analysis');

const analysis = createRoute({
  getParentRoute: () => shell,
  path: '/analysis',
  validateSearch: readReportSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/analysis/AnalysisPage'), 'AnalysisPage'),
});

const funnel = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/funnel',
  validateSearch: readFunnelSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/analysis/funnel/FunnelPage'), 'FunnelPage'),
});

const paths = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/paths',
  validateSearch: readPathsSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/analysis/paths/PathsPage'), 'PathsPage'),
});

const retention = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/retention',
  validateSearch: readRetentionSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/analysis/retention/RetentionPage'), 'RetentionPage'),
});

const attribution = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/attribution',
  validateSearch: readAttributionSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(
    () => import('../routes/analysis/attribution/AttributionPage'),
    'AttributionPage',
  ),
});

const time = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/time',
  validateSearch: readTimeSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/analysis/time/TimePage'), 'TimePage'),
});

const processMap = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/process',
  validateSearch: readProcessSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/analysis/process/ProcessPage'), 'ProcessPage'),
});

const variants = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/variants',
  validateSearch: readVariantsSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/analysis/variants/VariantsPage'), 'VariantsPage'),
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
    shell.addChildren([
      map,
      customers,
      customer,
      analysis,
      funnel,
      paths,
      retention,
      attribution,
      time,
      processMap,
      variants,
      account,
      settings.addChildren([section]),
    ]),
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
