import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadSections } from '../i18n/i18n';
import { shell } from './frameRoutes';
import { readCompareSearch, readMapEditorSearch, readMapsSearch } from './mapSearches';

const maps = createRoute({
  getParentRoute: () => shell,
  path: '/maps',
  validateSearch: readMapsSearch,
  loader: () => loadSections('maps'),
  component: lazyRouteComponent(() => import('../routes/maps/MapsPage'), 'MapsPage'),
});

const mapEditor = createRoute({
  getParentRoute: () => shell,
  path: '/maps/$id',
  validateSearch: readMapEditorSearch,
  loader: () => loadSections('maps', 'livingMap', 'boards'),
  component: lazyRouteComponent(() => import('../routes/mapEditor/MapEditorPage'), 'MapEditorPage'),
});

const compareMaps = createRoute({
  getParentRoute: () => shell,
  path: '/maps/compare',
  validateSearch: readCompareSearch,
  loader: () => loadSections('maps'),
  component: lazyRouteComponent(() => import('../routes/maps/compare/ComparePage'), 'ComparePage'),
});

/** The maps people draw. */
export const mapRoutes = [maps, mapEditor, compareMaps] as const;
