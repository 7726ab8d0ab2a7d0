import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { AppError } from '@viaggio/domain/shared';
import { digestFile } from './backupFiles';
import { readManifest } from './listBackups';
import type { BackupManifest } from './manifest';
import { secretMark } from './secretMark';

export interface CheckOptions {
  readonly evenExpired: boolean;
  /** The secret that settings say; undefined: the backup must bring its own. */
  readonly secret: string | undefined;
  readonly now: () => number;
}

/**
 * Reads a whole backup: every file is there and is what was written, and the secret fits. Answers its manifest, with the
 * secret where it brings one.
 */
export async function checkBackup(
  directory: string,
  options: CheckOptions,
): Promise<BackupManifest & { readonly secret: string | undefined }> {
  const manifest = await readManifest(directory);
  if (manifest === undefined) {
    throw new AppError('backup_unknown', `${directory} holds no backup of Viaggio that can be read.`);
  }
  if (!options.evenExpired && Date.parse(manifest.expiresAt) <= options.now()) {
    throw new AppError(
      'backup_expired',
      `This backup expired on ${manifest.expiresAt.slice(0, 10)}: it may hold people who asked to be erased. Delete it, or say --even-expired.`,
    );
  }
  for (const file of manifest.files) await checkFile(directory, file);
  const own = manifest.holdsSecret ? await readFile(join(directory, 'secret'), 'utf8') : undefined;
  const secret = options.secret ?? own;
  if (secret === undefined || secretMark(secret) !== manifest.secretMark) {
    throw new AppError(
      'restore_secret',
      'This backup was made with another secret: set VIAGGIO_SECRET to the one it was made with.',
    );
  }
  return { ...manifest, secret: own };
}

async function checkFile(
  directory: string,
  { path, bytes, sha256 }: BackupManifest['files'][number],
): Promise<void> {
  if (normalize(path) !== path || path.startsWith('..') || path.startsWith('/')) {
    throw new AppError('backup_damaged', `${path}: not a file of this backup.`);
  }
  const found = await digestFile(join(directory, path)).catch(() => undefined);
  if (found?.bytes === bytes && found.sha256 === sha256) return;
  const what = found ? 'is not what was written' : 'is missing';
  throw new AppError('backup_damaged', `${path} ${what}: this backup is damaged. Take another.`);
}
