import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@viaggio/domain/shared';
import pg from 'pg';
import { findPostgresHome } from './embeddedBinaries';
import { isAlive } from './isAlive';
import {
  ownDirectory,
  type ProcessUser,
  postgresUser,
  reachableDirectory,
  reachablePrograms,
} from './postgresUser';

export interface PostgresConnection {
  readonly host: string;
  readonly user: string;
  readonly database: string;
}

export interface PostgresPlace {
  /** Who its processes run as. */
  readonly user: ProcessUser;
  readonly directory: string;
  readonly connection: PostgresConnection;
}

export interface EmbeddedPostgres {
  /** Of the running server; another one after a crash. */
  readonly pid: number;
  /** True when a server left by a killed parent was taken over. */
  readonly adopted: boolean;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;

/** Process id in postmaster.pid when that process lives and is a PostgreSQL of this directory. */
function runningServer(directory: string): number | undefined {
  const file = join(directory, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, dir] = readFileSync(file, 'utf8').split('\n');
  return dir === directory && isAlive(Number(pid)) ? Number(pid) : undefined;
}

/** A server that ends while somebody is connected says so as a fault, which would end this process too. */
function connectionTo(connection: PostgresConnection): pg.Client {
  return new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 5_000 }).on(
    'error',
    () => undefined,
  );
}

async function answers(connection: PostgresConnection): Promise<boolean> {
  const client = connectionTo(connection);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function initialise(home: string, directory: string, user: ProcessUser): void {
  if (existsSync(join(directory, 'PG_VERSION'))) return;
  const partial = `${directory}.new`;
  rmSync(partial, { recursive: true, force: true });
  ownDirectory(user, partial);
  const result = spawnSync(
    join(home, 'bin', 'initdb'),
    ['-D', partial, '-U', 'viaggio', '--auth=trust', '--encoding=UTF8', '--no-instructions'].concat([
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]),
    { ...user, encoding: 'utf8', cwd: '/' },
  );
  if (result.status !== 0) {
    throw new AppError(
      'postgres_init_failed',
      `PostgreSQL could not be set up: ${result.stderr || result.error}`,
      {
        status: 500,
      },
    );
  }
  rmSync(directory, { recursive: true, force: true });
  renameSync(partial, directory);
}

function launch(home: string, { user, directory, connection }: PostgresPlace): number {
  // A killed server that nobody has reaped still has its number; PostgreSQL would take it for a running one.
  if (runningServer(directory) === undefined) rmSync(join(directory, 'postmaster.pid'), { force: true });
  const log = openSync(join(directory, 'server.log'), 'a', 0o600);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: connection.host,
    unix_socket_permissions: '0700',
    max_connections: '80',
    shared_buffers: '96MB',
    wal_compression: 'on',
    max_wal_size: '512MB',
    log_min_messages: 'warning',
    synchronous_commit: 'on',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(home, 'bin', 'postgres'), ['-D', directory, ...args], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child.pid ?? 0;
}

async function stopServer(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await sleep(10);
}

/**
 * Launches until it answers: one that was adopted may be stopping, and after a crash the old server's children may still
 * hold its memory for a moment.
 */
async function launchUntilAnswer(
  running: number | undefined,
  launchOne: () => number,
  connection: PostgresConnection,
  log: string,
): Promise<number> {
  const deadline = performance.now() + START_LIMIT_MS;
  let pid = running ?? launchOne();
  while (!(await answers(connection))) {
    if (performance.now() > deadline) {
      throw new AppError('postgres_did_not_start', `PostgreSQL does not answer; see ${log}.`, {
        status: 500,
      });
    }
    await sleep(15);
    if (!isAlive(pid)) {
      await sleep(100);
      pid = launchOne();
    }
  }
  return pid;
}

const WATCH_EVERY_MS = 250;

/** Where the embedded PostgreSQL of a data directory lies and will answer, known before it starts. */
export function placePostgres(wanted: string): PostgresPlace {
  const user = postgresUser();
  const directory = reachableDirectory(user, wanted);
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const connection = { host: join(tmpdir(), `viaggio-${name}`), user: 'viaggio', database: 'viaggio' };
  return { user, directory, connection };
}

/**
 * Starts (first making it) an embedded PostgreSQL, reachable only through a private socket, and starts it again
 * whenever it dies. A server that outlived a killed parent is adopted.
 */
export async function startPostgres(place: PostgresPlace): Promise<EmbeddedPostgres> {
  const { user, directory, connection } = place;
  const log = join(directory, 'server.log');
  const running = runningServer(directory);
  const home = reachablePrograms(user, await findPostgresHome(), '18.4');
  initialise(home, directory, user);
  ownDirectory(user, connection.host);
  const launchOne = (): number => launch(home, place);
  let pid = await launchUntilAnswer(running, launchOne, connection, log);
  await ensureDatabase(connection);

  let restarting = false;
  const watch = setInterval(() => {
    if (restarting || isAlive(pid)) return;
    restarting = true;
    launchUntilAnswer(undefined, launchOne, connection, log)
      .then((started) => {
        pid = started;
      })
      .catch(() => undefined)
      .finally(() => {
        restarting = false;
      });
  }, WATCH_EVERY_MS);
  watch.unref();
  return {
    get pid() {
      return pid;
    },
    adopted: running !== undefined,
    stop: () => {
      clearInterval(watch);
      return stopServer(pid);
    },
  };
}

async function ensureDatabase(connection: PostgresConnection): Promise<void> {
  const client = connectionTo(connection);
  await client.connect();
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [connection.database]);
  if (found.rowCount === 0) await client.query('CREATE DATABASE viaggio');
  await client.end();
}
