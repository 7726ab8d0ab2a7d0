import type { Snapshot } from '@viaggio/domain/ports/backups';
import type { AccessControl } from '@viaggio/domain/ports/control';

export interface BackupDeps {
  readonly control: AccessControl;
  /**
   * Both stores as they stand at one moment; undefined where the events lie on a ClickHouse server, whose disks we do
   * not see.
   */
  readonly take: (() => Promise<Snapshot>) | undefined;
  /** Directory that holds the backups, each in a directory of its own. */
  readonly directory: string;
  /** Whether that is on the disk of the data. */
  readonly onDataDisk: () => boolean;
  /** Days after which a backup has expired, and is deleted here. */
  readonly days: number;
  readonly version: string;
  /** The installation's secret, and whether it must lie in the backup because no setting holds it. */
  readonly secret: string;
  readonly keepSecret: boolean;
  readonly now: () => number;
  readonly onError: (error: unknown, doing: string) => void;
  /** Told of each backup that was made: when, in milliseconds, and how long it took. */
  readonly onMade: (at: number, milliseconds: number) => void;
}
