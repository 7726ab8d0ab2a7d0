export { touchpointRoutes } from './routes';
export {
  type Catalogue,
  catalogue,
  catalogueInput,
  previewInput,
  type Touchpoint,
  type TouchpointInput,
  type TouchpointVolumes,
  touchpoint,
  touchpointInput,
  touchpointVolumes,
  volumesQuery,
} from './schemas';
