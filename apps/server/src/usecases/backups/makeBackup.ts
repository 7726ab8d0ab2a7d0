import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ControlSnapshot, FrozenTable, Snapshot } from '@viaggio/domain/ports/backups';
import { createBackupFiles, filesBelow } from './backupFiles';
import type { BackupDeps } from './deps';
import type { BackupManifest } from './manifest';
import { secretMark } from './secretMark';

type Files = ReturnType<typeof createBackupFiles>;
type Made = Pick<BackupDeps, 'directory' | 'days' | 'version' | 'secret' | 'keepSecret' | 'now'> & {
  readonly take: () => Promise<Snapshot>;
};

const DAY_MS = 86_400_000;
/** What is being written: it gets its name when it is whole. */
export const UNFINISHED = '.part';

/** `viaggio-20261127-064200-123`: in the order of time, and a directory everywhere. */
const nameOf = (at: number): string =>
  `viaggio-${new Date(at).toISOString().replace(/[-:Z]/g, '').replace('T', '-').replace('.', '-')}`;

/**
 * Writes both stores, as they stood at one moment, into a directory of its own. Answers the name of the directory.
 * `report` hears how far it is, from 0 to 1.
 */
export async function makeBackup(made: Made, report: (progress: number) => Promise<void>): Promise<string> {
  const at = made.now();
  const name = nameOf(at);
  const partial = join(made.directory, `${name}${UNFINISHED}`);
  await mkdir(partial, { recursive: true, mode: 0o700 });
  try {
    const manifest = await fill(made, partial, at, report);
    await writeFile(join(partial, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    await rename(partial, join(made.directory, name));
    return name;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function fill(
  made: Made,
  directory: string,
  at: number,
  report: (progress: number) => Promise<void>,
): Promise<BackupManifest> {
  const files = createBackupFiles(directory);
  const { control, events } = await made.take();
  try {
    const tables = [];
    for (const table of events.tables) {
      tables.push(await copyParts(files, table));
      await report((0.7 * tables.length) / events.tables.length);
    }
    const rows = await copyRows(files, control);
    await report(0.95);
    if (made.keepSecret) await files.text('secret', made.secret);
    return {
      format: 1,
      version: made.version,
      createdAt: new Date(at).toISOString(),
      expiresAt: new Date(at + made.days * DAY_MS).toISOString(),
      secretMark: secretMark(made.secret),
      holdsSecret: made.keepSecret,
      control: { migrations: [...control.migrations], tables: rows, sequences: { ...control.sequences } },
      events: { migrations: [...events.migrations], tables },
      files: [...files.entries],
    };
  } finally {
    await Promise.all([control.release(), events.release()]);
  }
}

async function copyParts(
  files: Files,
  table: FrozenTable,
): Promise<BackupManifest['events']['tables'][number]> {
  // A table without parts leaves no directory.
  const parts = await readdir(table.directory).catch(() => []);
  let rows = 0;
  for (const part of parts) {
    const from = join(table.directory, part);
    // A part has some sixty files, and each waits for the disk.
    await Promise.all(
      (await filesBelow(from)).map((file) =>
        files.copy(`events/${table.name}/${part}/${file}`, join(from, file)),
      ),
    );
    rows += Number(await readFile(join(from, 'count.txt'), 'utf8'));
  }
  return { name: table.name, create: table.create, parts, rows };
}

async function copyRows(
  files: Files,
  control: ControlSnapshot,
): Promise<BackupManifest['control']['tables']> {
  const tables = [];
  for (const table of control.tables) {
    await files.pack(`control/${table.name}.copy.gz`, control.read(table));
    tables.push({ name: table.name, columns: [...table.columns], rows: control.rowsOf(table) });
  }
  return tables;
}
