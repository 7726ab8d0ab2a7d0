export { API_PREFIX, WORKSPACE_HEADER } from '../addresses/index';
export { type RouteName, type Routes, routes } from './table';
