import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@viaggio/domain/shared';
import { loadTables, placePostgres } from '@viaggio/stores/control';
import { attachParts } from '@viaggio/stores/events';
import type { Place } from './config';
import { lockDirectory } from './lockDirectory';
import { openControl, openEvents } from './stores';
import { unpack } from './usecases/backups/backupFiles';
import { checkBackup } from './usecases/backups/checkBackup';
import { placePart } from './usecases/backups/placePart';

export interface RestoreOptions {
  /** Directory of the backup. */
  readonly backup: string;
  /** Restores one whose day has passed too. */
  readonly evenExpired: boolean;
  /** Compiled script of the events engine. */
  readonly engineEntry: string;
  readonly now: () => number;
}

/**
 * Makes a data directory of a backup, with no server running on it. The directory must be empty; after a failure it is
 * again. Answers how many rows were restored.
 */
export async function restoreBackup(place: Place, options: RestoreOptions): Promise<number> {
  if (place.clickhouse) {
    throw new AppError(
      'restore_external_events',
      'VIAGGIO_CLICKHOUSE_URL is set: a backup is restored into the embedded events store. Use the tools of ClickHouse.',
    );
  }
  const manifest = await checkBackup(options.backup, { ...options, secret: place.secret });
  await refuseFilled(place);
  const lock = await lockDirectory(place.data, { onWait: () => undefined });
  try {
    return await restore(place, options, manifest);
  } catch (error) {
    await empty(place);
    throw error;
  } finally {
    lock.release();
  }
}

type Manifest = Awaited<ReturnType<typeof checkBackup>>;

const LOCK_FILE = 'server.lock';

/** Where the embedded PostgreSQL lies: for root perhaps elsewhere. */
const controlOf = (place: Place): string => placePostgres(join(place.data, 'control')).directory;

async function refuseFilled(place: Place): Promise<void> {
  const found = (await readdir(place.data).catch(() => [])).filter((name) => name !== LOCK_FILE);
  const control = controlOf(place);
  const filled = found.length > 0 ? place.data : existsSync(control) ? control : undefined;
  if (filled === undefined) return;
  throw new AppError(
    'restore_not_empty',
    `${filled} is not empty: restore into a new directory (VIAGGIO_DATA), then put it in place.`,
  );
}

async function empty(place: Place): Promise<void> {
  const made = [join(place.data, 'events'), join(place.data, 'secret'), controlOf(place)];
  for (const path of made) await rm(path, { recursive: true, force: true });
}

async function restore(place: Place, options: RestoreOptions, manifest: Manifest): Promise<number> {
  await mkdir(place.data, { recursive: true, mode: 0o700 });
  if (place.secret === undefined) {
    const { secret } = manifest;
    await writeFile(join(place.data, 'secret'), secret ?? '', { mode: 0o600, flag: 'wx' });
  }
  const opened = { ...place, clickhouse: undefined };
  const events = openEvents(opened, options, () => undefined);
  const { control, server } = openControl(opened);
  try {
    const inEvents = await restoreEvents(events, options.backup, manifest);
    await server;
    await loadTables(control, {
      ...manifest.control,
      read: (table) => unpack(join(options.backup, 'control', `${table.name}.copy.gz`)),
    });
    return inEvents + sum(manifest.control.tables);
  } finally {
    await events.close();
    await control.close();
    await (await server)?.stop();
  }
}

const sum = (tables: readonly { readonly rows: number }[]): number =>
  tables.reduce((total, { rows }) => total + rows, 0);

async function restoreEvents(
  events: ReturnType<typeof openEvents>,
  backup: string,
  { events: { tables } }: Manifest,
): Promise<number> {
  const rows = await attachParts(events, tables, (table, part, directory) =>
    placePart(join(backup, 'events', table, part), directory),
  );
  for (const { name, rows: expected } of tables) {
    const found = rows.get(name) ?? 0;
    if (found !== expected) {
      throw new AppError(
        'restore_incomplete',
        `${name}: ${found} rows were restored where the backup says ${expected}.`,
      );
    }
  }
  return sum(tables);
}
