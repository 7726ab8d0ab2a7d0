import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '@viaggio/domain/shared';

/** Who the PostgreSQL processes run as: PostgreSQL refuses to run as root. */
export interface ProcessUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** Where root keeps what user `postgres` must reach when the data directory lies in a private home. */
const SHARED_ROOT = '/var/lib/viaggio';

/** Nothing to change for an ordinary user; for root, the user `postgres`, made when it does not exist. */
export function postgresUser(): ProcessUser {
  if (process.getuid?.() !== 0) return {};
  const find = () => spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  if (find().status !== 0) spawnSync('useradd', ['--system', '--home-dir', SHARED_ROOT, 'postgres']);
  const found = find();
  if (found.status !== 0) {
    throw new AppError(
      'postgres_user_missing',
      'PostgreSQL does not run as root and the user "postgres" could not be made: run Viaggio as an ordinary user, or set VIAGGIO_DATABASE_URL.',
      { status: 500 },
    );
  }
  const gid = execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' });
  return { uid: Number(found.stdout), gid: Number(gid) };
}

function canReach(user: ProcessUser, path: string): boolean {
  if (user.uid === undefined) return true;
  return spawnSync('test', ['-x', path], { ...user, stdio: 'ignore' }).status === 0;
}

/** The directory itself where the user can reach it, else one of its own under /var/lib/viaggio. */
export function reachableDirectory(user: ProcessUser, directory: string): string {
  mkdirSync(dirname(directory), { recursive: true });
  if (canReach(user, dirname(directory))) return directory;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const moved = join(SHARED_ROOT, name, basename(directory));
  mkdirSync(dirname(moved), { recursive: true });
  return moved;
}

/** The programs themselves where the user can reach them, else a copy under /var/lib/viaggio. */
export function reachablePrograms(user: ProcessUser, home: string, version: string): string {
  if (canReach(user, join(home, 'bin', 'postgres'))) return home;
  const copy = join(SHARED_ROOT, `postgres-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    cpSync(home, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, copy);
  }
  return copy;
}

/** Makes a directory that only the user may enter. */
export function ownDirectory(user: ProcessUser, path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(path, user.uid, user.gid);
}
