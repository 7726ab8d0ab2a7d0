export { setupRoutes } from './routes';
export { password, type SetupInput, type SetupState, setupDone, setupInput, setupState } from './schemas';
