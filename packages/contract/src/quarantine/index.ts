export { quarantineRoutes } from './routes';
export {
  type Quarantined,
  quarantined,
  quarantinePage,
  quarantinePatch,
  quarantineQuery,
  replayInput,
  replayResult,
} from './schemas';
