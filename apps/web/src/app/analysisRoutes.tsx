import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadSections } from '../i18n/i18n';
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
import { shell } from './frameRoutes';
import {
  readConsiderationSearch,
  readHandoversSearch,
  readInitiativeSearch,
  readLifecycleSearch,
  readRepurchaseSearch,
  readSnagsSearch,
} from './relationSearches';

/** The texts of the analysis come with its pages. */
const textsOfAnalysis = () => loadSections('analysis', 'boards', 'settings');

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

/** The questions, and the dashboards made of them. */
export const analysisRoutes = [
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
] as const;
