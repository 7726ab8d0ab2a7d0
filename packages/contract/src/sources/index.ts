export { sourceRoutes } from './routes';
export {
  type LiveEvent,
  liveEvent,
  type Source,
  type SourceKind,
  source,
  sourceInput,
  sourceKind,
  sourceKinds,
  sourcePatch,
} from './schemas';
