export { workspaceRoutes } from './routes';
export {
  ipPolicy,
  type Selling,
  selling,
  sellings,
  type Wish,
  type WorkspacePatch,
  type WorkspaceSettings,
  wish,
  wishes,
  workspaceInput,
  workspacePatch,
  workspaceSettings,
} from './schemas';
