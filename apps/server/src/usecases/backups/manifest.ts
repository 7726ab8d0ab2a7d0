import * as z from 'zod';

/** What lies beside the files of a backup, as `manifest.json`. */
export const backupManifest = z.object({
  format: z.literal(1),
  /** Release of Viaggio that made it. */
  version: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  /** The backup must be deleted by then: erasure reaches copies no other way. */
  expiresAt: z.iso.datetime({ offset: true }),
  /** Recognises the installation's secret without telling it. */
  secretMark: z.string(),
  /** Whether the secret itself lies beside; false where VIAGGIO_SECRET sets it. */
  holdsSecret: z.boolean(),
  control: z.object({
    migrations: z.array(z.number().int()),
    tables: z.array(
      z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().min(0) }),
    ),
    sequences: z.record(z.string(), z.number().int()),
  }),
  events: z.object({
    migrations: z.array(z.number().int()),
    tables: z.array(
      z.object({
        name: z.string(),
        create: z.string(),
        parts: z.array(z.string()),
        rows: z.number().int().min(0),
      }),
    ),
  }),
  /** Every file beside the manifest, with its SHA-256 in hexadecimal. */
  files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() })),
});
export type BackupManifest = z.infer<typeof backupManifest>;
