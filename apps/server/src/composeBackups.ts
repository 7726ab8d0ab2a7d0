import { join } from 'node:path';
import type { Snapshot } from '@viaggio/domain/ports/backups';
import type { AccessControl } from '@viaggio/domain/ports/control';
import { holdPlacing, openSnapshot } from '@viaggio/stores/control';
import { awaitMutations, clearSnapshots, freezeTables, SNAPSHOT } from '@viaggio/stores/events';
import type { Core } from './composeCore';
import type { Config } from './config';
import { backupHandlers } from './http/backups/backupHandlers';
import { isOneDisk } from './measure';
import type { Stores } from './stores';
import type { BackupDeps } from './usecases/backups/deps';
import { clearUnfinished, expireBackups } from './usecases/backups/expireBackups';
import { listBackups } from './usecases/backups/listBackups';

interface Parts {
  readonly config: Pick<Config, 'data' | 'backups' | 'secret' | 'secretIsSet' | 'clickhouse'>;
  readonly stores: Pick<Stores, 'control' | 'events'>;
  readonly core: Pick<Core, 'commit'>;
  readonly control: AccessControl;
  readonly version: string;
  readonly now: () => number;
  readonly onError: (error: unknown, doing: string) => void;
  readonly onMade: BackupDeps['onMade'];
}

/**
 * Both stores at one moment. Nothing is projected and no definition begins to hold while it is taken, and it falls
 * between two commits: so it is what the disk would hold after a crash at that moment, which every start mends (ADR
 * 0005). The control store first: a log that knows more than it is replayed, one that knows less could not be.
 */
export async function takeSnapshot(
  { control, events }: Pick<Stores, 'control' | 'events'>,
  commit: Pick<Core['commit'], 'between'>,
  directory: string,
): Promise<Snapshot> {
  await awaitMutations(events);
  const name = `${SNAPSHOT}${process.pid}_${Math.floor(performance.now())}`;
  return holdPlacing(control, () =>
    commit.between(async () => {
      const held = await openSnapshot(control);
      try {
        return { control: held, events: await freezeTables(events, directory, name) };
      } catch (error) {
        await held.release();
        throw error;
      }
    }),
  );
}

/** Backups of the whole installation, and their end. */
export function composeBackups(parts: Parts) {
  const { config, stores, core } = parts;
  const directory = join(config.data, 'events');
  const deps: BackupDeps = {
    ...parts,
    take: config.clickhouse ? undefined : () => takeSnapshot(stores, core.commit, directory),
    directory: config.backups.directory,
    onDataDisk: () => isOneDisk(config.data, config.backups.directory),
    days: config.backups.days,
    secret: config.secret,
    keepSecret: !config.secretIsSet,
  };
  return {
    handlers: backupHandlers(deps),
    /** Clears what a killed server left; answers when the latest backup was made, in milliseconds. */
    start: async (): Promise<number | undefined> => {
      await clearUnfinished(deps.directory);
      await clearSnapshots(directory);
      const [latest] = await listBackups(deps.directory);
      return latest && Date.parse(latest.manifest.createdAt);
    },
    expire: () => expireBackups(deps),
  };
}
