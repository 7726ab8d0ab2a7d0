export { sourceRoutes } from './routes';
export {
  type LiveEvent,
  liveEvent,
  type Source,
  type SourceHealth,
  type SourceKind,
  source,
  sourceHealth,
  sourceInput,
  sourceKind,
  sourceKinds,
  sourcePatch,
} from './schemas';
