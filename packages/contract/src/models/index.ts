export { modelRoutes } from './routes';
export {
  type EntryRule,
  entryPreviewInput,
  entryRule,
  type JourneyModel,
  journeyKey,
  journeyModel,
  modelInput,
  modelUpdate,
  type Stage,
  type StoredModel,
  stage,
  storedModel,
} from './schemas';
