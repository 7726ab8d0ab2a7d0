export { importRoutes } from './routes';
export {
  dateOrder,
  type ImportField,
  type ImportMapping,
  type ImportPreview,
  type ImportRun,
  importField,
  importFields,
  importForm,
  importMapping,
  importPreview,
  importRefusal,
  importRun,
  importStatus,
} from './schemas';
