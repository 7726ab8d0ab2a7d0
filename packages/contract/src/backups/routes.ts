import { route } from '../common/index';
import { job } from '../jobs/index';
import { backupList } from './schemas';

const tags = ['backups'];
/** Of the first workspace only: a backup holds all of them. */
const access = { session: 'owner', scope: 'admin' } as const;

export const backupRoutes = {
  listBackups: route('listBackups', {
    access,
    summary: 'Backups in the backup directory, latest first; for owners of the first workspace',
    tags,
    response: backupList,
  }),
  startBackup: route('startBackup', {
    access,
    summary: 'Back up the whole installation, while it runs; for owners of the first workspace',
    tags,
    response: job,
  }),
};
