import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupDeps } from './deps';
import { listBackups } from './listBackups';
import { UNFINISHED } from './makeBackup';

/** Deletes the backups whose day has come: what was erased since lives on in them no longer than was promised. */
export async function expireBackups({
  directory,
  now,
}: Pick<BackupDeps, 'directory' | 'now'>): Promise<string[]> {
  const due = (await listBackups(directory)).filter(
    ({ manifest }) => Date.parse(manifest.expiresAt) <= now(),
  );
  for (const { path } of due) await rm(path, { recursive: true, force: true });
  return due.map(({ name }) => name);
}

/** At start: what a server that was killed had begun to write. */
export async function clearUnfinished(directory: string): Promise<void> {
  for (const name of await readdir(directory).catch(() => [])) {
    if (/^viaggio-[\d-]+\.part$/.test(name) && name.endsWith(UNFINISHED)) {
      await rm(join(directory, name), { recursive: true, force: true });
    }
  }
}
