import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { loadSections } from '../i18n/i18n';
import { Broken, NotFound } from '../routes/shell/Dead';
import { parseSearch, stringifySearch } from './addressSearch';
import { analysisRoutes } from './analysisRoutes';
import { root, shell, workspace } from './frameRoutes';
import { chooseDoor } from './guards';
import { mapRoutes } from './mapRoutes';
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

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  loader: () => loadSections('recovery'),
  component: lazyRouteComponent(() => import('../routes/start/ForgotPage'), 'ForgotPage'),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  loader: () => loadSections('recovery'),
  component: lazyRouteComponent(() => import('../routes/start/ResetPage'), 'ResetPage'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  loader: () => loadSections('welcome'),
  component: lazyRouteComponent(() => import('../routes/start/OwnerPage'), 'OwnerPage'),
});

const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  loader: () => loadSections('welcome'),
  component: lazyRouteComponent(() => import('../routes/start/JoinPage'), 'JoinPage'),
});

const shown = createRoute({
  getParentRoute: () => root,
  path: '/p/$token',
  loader: () => loadSections('analysis', 'boards', 'settings'),
  component: lazyRouteComponent(() => import('../routes/public/PublicPage'), 'PublicPage'),
});

const sharedMap = createRoute({
  getParentRoute: () => root,
  path: '/m/$token',
  loader: () => loadSections('maps'),
  component: lazyRouteComponent(() => import('../routes/sharedMap/SharedMapPage'), 'SharedMapPage'),
});

const workshop = createRoute({
  getParentRoute: () => root,
  path: '/workshop/$token',
  loader: () => loadSections('maps'),
  component: lazyRouteComponent(() => import('../routes/workshop/WorkshopPage'), 'WorkshopPage'),
});

const heard = createRoute({
  getParentRoute: () => root,
  path: '/heard/$token',
  loader: () => loadSections('counter'),
  component: lazyRouteComponent(() => import('../routes/heard/HeardPage'), 'HeardPage'),
});

const till = createRoute({
  getParentRoute: () => root,
  path: '/till/$token',
  loader: () => loadSections('counter'),
  component: lazyRouteComponent(() => import('../routes/till/TillPage'), 'TillPage'),
});

const welcome = createRoute({
  getParentRoute: () => workspace,
  path: '/welcome',
  validateSearch: readWelcomeSearch,
  loader: () => loadSections('settings', 'reasons', 'site', 'welcome'),
  component: lazyRouteComponent(() => import('../routes/start/WelcomePage'), 'WelcomePage'),
});

const today = createRoute({
  getParentRoute: () => shell,
  path: '/today',
  validateSearch: readTodaySearch,
  loader: () => loadSections('today'),
  component: lazyRouteComponent(() => import('../routes/today/TodayPage'), 'TodayPage'),
});

const alerts = createRoute({
  getParentRoute: () => shell,
  path: '/alerts',
  validateSearch: readAlertsSearch,
  loader: () => loadSections('alerts', 'analysis', 'settings'),
  component: lazyRouteComponent(() => import('../routes/alerts/AlertsPage'), 'AlertsPage'),
});

const map = createRoute({
  getParentRoute: () => shell,
  path: '/map',
  validateSearch: readMapSearch,
  loader: () => loadSections('livingMap'),
  component: lazyRouteComponent(() => import('../routes/map/MapPage'), 'MapPage'),
});

/** Rules of segments are written with the words of the analysis. */
const textsOfSegments = () => loadSections('analysis', 'segments', 'settings');

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
const textsOfPersonas = () => loadSections('analysis', 'segments', 'settings', 'personas');

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
  loader: () => loadSections('customer', 'privacy'),
  component: lazyRouteComponent(() => import('../routes/customer/CustomerPage'), 'CustomerPage'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  loader: () => loadSections('account'),
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
  loader: () =>
    loadSections(
      'settings',
      'reasons',
      'customer',
      'site',
      'webhooks',
      'wordOfMouth',
      'privacy',
      'verify',
      'backups',
    ),
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
  forgot,
  reset,
  start,
  join,
  shown,
  sharedMap,
  workshop,
  heard,
  till,
  workspace.addChildren([
    welcome,
    shell.addChildren([
      today,
      alerts,
      map,
      ...mapRoutes,
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
      ...analysisRoutes,
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
