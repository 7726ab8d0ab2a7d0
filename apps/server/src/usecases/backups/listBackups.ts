import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED } from './makeBackup';
import { type BackupManifest, backupManifest } from './manifest';

export interface KeptBackup {
  readonly name: string;
  readonly path: string;
  readonly manifest: BackupManifest;
}

/** The manifest of a backup; undefined where there is none that can be read. */
export async function readManifest(directory: string): Promise<BackupManifest | undefined> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return backupManifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Backups that are whole, latest first. What else lies in the directory is none of ours. */
export async function listBackups(directory: string): Promise<KeptBackup[]> {
  const names = await readdir(directory).catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => !name.endsWith(UNFINISHED))
      .map(async (name) => {
        const path = join(directory, name);
        const manifest = await readManifest(path);
        return manifest ? [{ name, path, manifest }] : [];
      }),
  );
  return found.flat().sort((a, b) => b.manifest.createdAt.localeCompare(a.manifest.createdAt));
}
