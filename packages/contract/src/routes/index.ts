export { API_PREFIX, type RouteName, type Routes, routes, WORKSPACE_HEADER } from './table';
