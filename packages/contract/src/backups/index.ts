export { backupRoutes } from './routes';
export { type Backup, backup } from './schemas';
