export { cellOf } from './cellOf';
export { type Addresses, API_PREFIX, addresses, type OperationName, WORKSPACE_HEADER } from './table';
