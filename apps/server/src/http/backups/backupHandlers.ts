import type { BackupDeps } from '../../usecases/backups/deps';
import { type KeptBackup, listBackups } from '../../usecases/backups/listBackups';
import { requireFirstWorkspace, startBackup } from '../../usecases/backups/startBackup';
import { sayJob } from '../handlers/jobHandlers';
import type { Handlers } from '../routes/handler';

export function backupHandlers(deps: BackupDeps): Handlers<'listBackups' | 'startBackup'> {
  return {
    listBackups: async (_input, { workspace }) => {
      await requireFirstWorkspace(deps, workspace);
      const { directory, days, take } = deps;
      return {
        items: (await listBackups(directory)).map(sayBackup),
        directory,
        days,
        onDataDisk: deps.onDataDisk(),
        possible: take !== undefined,
      };
    },
    startBackup: async (_input, { workspace, actor }) =>
      sayJob(await startBackup(deps, { workspace, actor })),
  };
}

const rowsBy = (tables: readonly { name: string; rows: number }[]): Record<string, number> =>
  Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));

const sayBackup = ({ name, path, manifest }: KeptBackup) => ({
  name,
  path,
  version: manifest.version,
  createdAt: manifest.createdAt,
  expiresAt: manifest.expiresAt,
  bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
  rows: { control: rowsBy(manifest.control.tables), events: rowsBy(manifest.events.tables) },
});
