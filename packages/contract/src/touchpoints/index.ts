export { touchpointRoutes } from './routes';
export {
  type Catalogue,
  catalogue,
  catalogueInput,
  previewInput,
  type Touchpoint,
  type TouchpointInput,
  touchpoint,
  touchpointInput,
} from './schemas';
