export { ApiError } from './apiError';
export { apiQuery, keyOf } from './apiQuery';
export { signIn, signOut } from './auth';
export { call, upload } from './call';
export { listen } from './listen';
export { currentWorkspace, enterWorkspace } from './workspace';
