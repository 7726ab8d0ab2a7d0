import * as z from 'zod';
import { instant } from '../common/index';

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
