export { signalRoutes } from './routes';
export {
  emotion,
  type Provenance,
  provenance,
  type Signal,
  signal,
  signalKind,
  signalKinds,
  signalQuery,
} from './schemas';
