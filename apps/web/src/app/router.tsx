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
  readDashboardSearch,
  readFunnelSearch,
  readPathsSearch,
  readProcessSearch,
  readReportSearch,
  readRetentionSearch,
  readTimeSearch,
  readVariantsSearch,
} from './analysisSearches';
import { chooseDoor, enterWorkspaceOfAddress } from './guards';
import { readCompareSearch, readMapEditorSearch, readMapsSearch } from './mapSearches';
import {
  readConsiderationSearch,
  readHandoversSearch,
  readInitiativeSearch,
  readLifecycleSearch,
  readRepurchaseSearch,
  readSnagsSearch,
} from './relationSearches';
import {
  readAlertsSearch,
  readMapSearch,
  readNewPersonaSearch,
  readNewSegmentSearch,
  readPeopleSearch,
  readPersonaSearch,
  readPersonSearch,
  readSettingsSearch,
  readSignInSearch,
  readTodaySearch,
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

const shown = createRoute({
  getParentRoute: () => root,
  path: '/p/$token',
  loader: () => Promise.all([loadSection('analysis'), loadSection('boards')]),
  component: lazyRouteComponent(() => import('../routes/public/PublicPage'), 'PublicPage'),
});

const sharedMap = createRoute({
  getParentRoute: () => root,
  path: '/m/$token',
  loader: () => loadSection('maps'),
  component: lazyRouteComponent(() => import('../routes/sharedMap/SharedMapPage'), 'SharedMapPage'),
});

const workshop = createRoute({
  getParentRoute: () => root,
  path: '/workshop/$token',
  loader: () => loadSection('maps'),
  component: lazyRouteComponent(() => import('../routes/workshop/WorkshopPage'), 'WorkshopPage'),
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

const today = createRoute({
  getParentRoute: () => shell,
  path: '/today',
  validateSearch: readTodaySearch,
  loader: () => loadSection('today'),
  component: lazyRouteComponent(() => import('../routes/today/TodayPage'), 'TodayPage'),
});

const alerts = createRoute({
  getParentRoute: () => shell,
  path: '/alerts',
  validateSearch: readAlertsSearch,
  loader: () => loadSection('alerts'),
  component: lazyRouteComponent(() => import('../routes/alerts/AlertsPage'), 'AlertsPage'),
});

const map = createRoute({
  getParentRoute: () => shell,
  path: '/map',
  validateSearch: readMapSearch,
  loader: () => loadSection('livingMap'),
  component: lazyRouteComponent(() => import('../routes/map/MapPage'), 'MapPage'),
});

const maps = createRoute({
  getParentRoute: () => shell,
  path: '/maps',
  validateSearch: readMapsSearch,
  loader: () => loadSection('maps'),
  component: lazyRouteComponent(() => import('../routes/maps/MapsPage'), 'MapsPage'),
});

const mapEditor = createRoute({
  getParentRoute: () => shell,
  path: '/maps/$id',
  validateSearch: readMapEditorSearch,
  loader: () => Promise.all([loadSection('maps'), loadSection('livingMap'), loadSection('boards')]),
  component: lazyRouteComponent(() => import('../routes/mapEditor/MapEditorPage'), 'MapEditorPage'),
});

const compareMaps = createRoute({
  getParentRoute: () => shell,
  path: '/maps/compare',
  validateSearch: readCompareSearch,
  loader: () => loadSection('maps'),
  component: lazyRouteComponent(() => import('../routes/maps/compare/ComparePage'), 'ComparePage'),
});

/** Rules of segments are written with the words of the analysis. */
const textsOfSegments = async () => {
  await Promise.all([loadSection('analysis'), loadSection('segments')]);
};

const customers = createRoute({
  getParentRoute: () => shell,
  path: '/customers',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('../routes/customers/CustomersPage'), 'CustomersPage'),
});

const segments = createRoute({
  getParentRoute: () => shell,
  path: '/customers/segments',
  loader: textsOfSegments,
  component: lazyRouteComponent(() => import('../routes/segments/list/SegmentsPage'), 'SegmentsPage'),
});

const newSegment = createRoute({
  getParentRoute: () => shell,
  path: '/customers/segments/new',
  validateSearch: readNewSegmentSearch,
  loader: textsOfSegments,
  component: lazyRouteComponent(() => import('../routes/segments/editor/NewSegmentPage'), 'NewSegmentPage'),
});

const segment = createRoute({
  getParentRoute: () => shell,
  path: '/customers/segments/$segment',
  loader: textsOfSegments,
  component: lazyRouteComponent(() => import('../routes/segments/SegmentPage'), 'SegmentPage'),
});

const editSegment = createRoute({
  getParentRoute: () => shell,
  path: '/customers/segments/$segment/edit',
  loader: textsOfSegments,
  component: lazyRouteComponent(() => import('../routes/segments/editor/EditSegmentPage'), 'EditSegmentPage'),
});

/** Rules of personas are those of segments. */
const textsOfPersonas = async () => {
  await Promise.all([textsOfSegments(), loadSection('personas')]);
};

const personas = createRoute({
  getParentRoute: () => shell,
  path: '/customers/personas',
  loader: textsOfPersonas,
  component: lazyRouteComponent(() => import('../routes/personas/list/PersonasPage'), 'PersonasPage'),
});

const newPersona = createRoute({
  getParentRoute: () => shell,
  path: '/customers/personas/new',
  validateSearch: readNewPersonaSearch,
  loader: textsOfPersonas,
  component: lazyRouteComponent(() => import('../routes/personas/editor/NewPersonaPage'), 'NewPersonaPage'),
});

const persona = createRoute({
  getParentRoute: () => shell,
  path: '/customers/personas/$persona',
  validateSearch: readPersonaSearch,
  loader: textsOfPersonas,
  component: lazyRouteComponent(() => import('../routes/personas/PersonaPage'), 'PersonaPage'),
});

const editPersona = createRoute({
  getParentRoute: () => shell,
  path: '/customers/personas/$persona/edit',
  loader: textsOfPersonas,
  component: lazyRouteComponent(() => import('../routes/personas/editor/EditPersonaPage'), 'EditPersonaPage'),
});

const customer = createRoute({
  getParentRoute: () => shell,
  path: '/customers/$person',
  validateSearch: readPersonSearch,
  component: lazyRouteComponent(() => import('../routes/customer/CustomerPage'), 'CustomerPage'),
});

/** The texts of the analysis come with its pages. */
const textsOfAnalysis = () => Promise.all([loadSection('analysis'), loadSection('boards')]);

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

const snags = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/snags',
  validateSearch: readSnagsSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/analysis/snags/SnagsPage'), 'SnagsPage'),
});

const handovers = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/handovers',
  validateSearch: readHandoversSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/analysis/handovers/HandoversPage'), 'HandoversPage'),
});

const lifecycle = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/lifecycle',
  validateSearch: readLifecycleSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/analysis/lifecycle/LifecyclePage'), 'LifecyclePage'),
});

const repurchase = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/repurchase',
  validateSearch: readRepurchaseSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(
    () => import('../routes/analysis/repurchase/RepurchasePage'),
    'RepurchasePage',
  ),
});

const consideration = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/consideration',
  validateSearch: readConsiderationSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(
    () => import('../routes/analysis/consideration/ConsiderationPage'),
    'ConsiderationPage',
  ),
});

const initiative = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/initiative',
  validateSearch: readInitiativeSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(
    () => import('../routes/analysis/initiative/InitiativePage'),
    'InitiativePage',
  ),
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

const dashboards = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/dashboards',
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/dashboards/DashboardsPage'), 'DashboardsPage'),
});

const dashboard = createRoute({
  getParentRoute: () => shell,
  path: '/analysis/dashboards/$dashboard',
  validateSearch: readDashboardSearch,
  loader: textsOfAnalysis,
  component: lazyRouteComponent(() => import('../routes/dashboards/DashboardPage'), 'DashboardPage'),
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
  shown,
  sharedMap,
  workshop,
  workspace.addChildren([
    welcome,
    shell.addChildren([
      today,
      alerts,
      map,
      maps,
      compareMaps,
      mapEditor,
      customers,
      customer,
      segments,
      newSegment,
      segment,
      editSegment,
      personas,
      newPersona,
      persona,
      editPersona,
      analysis,
      funnel,
      paths,
      retention,
      attribution,
      time,
      snags,
      handovers,
      lifecycle,
      repurchase,
      consideration,
      initiative,
      processMap,
      variants,
      dashboards,
      dashboard,
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
