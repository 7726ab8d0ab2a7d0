import * as z from 'zod';
import { instant, listOf } from '../common/index';

const rows = z.record(z.string(), z.number().int().min(0));

/** A backup as a list shows it. */
export const backup = z.object({
  /** Name of its directory. */
  name: z.string(),
  /** The directory, on the server's own disk. */
  path: z.string(),
  version: z.string(),
  createdAt: instant,
  expiresAt: instant,
  bytes: z.number().int(),
  rows: z.object({ control: rows, events: rows }),
});
export type Backup = z.infer<typeof backup>;

/** What lies there, latest first, and what there is to know about the place. */
export const backupList = listOf(backup).extend({
  /** Where they are written, on the server's own disk. */
  directory: z.string(),
  /** Days after which one expires. */
  days: z.number().int(),
  /** They lie on the disk of the data: what ends the one ends the others. */
  onDataDisk: z.boolean(),
  /** False where the events lie on a ClickHouse server: both stores are backed up with their own tools then. */
  possible: z.boolean(),
});
export type BackupList = z.infer<typeof backupList>;
