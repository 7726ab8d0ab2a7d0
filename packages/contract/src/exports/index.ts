export { exportRoutes } from './routes';
export { type Exported, type ExportFormat, type ExportQuery, exported, exportTypes } from './schemas';
