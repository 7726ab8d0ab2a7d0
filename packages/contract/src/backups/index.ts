export { backupRoutes } from './routes';
export { type Backup, type BackupList, backup, backupList } from './schemas';
