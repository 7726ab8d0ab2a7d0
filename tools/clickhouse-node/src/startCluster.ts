import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { softHangups } from './softHangups';

export interface TestCluster {
  /** Name under which the shards know each other. */
  readonly cluster: string;
  /** One address for each shard. */
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

const CLUSTER = 'viaggio';
const START_LIMIT_MS = 60_000;

/** Library of the installed chDB, which is a whole ClickHouse. */
function findLibrary(): string {
  const require = createRequire(import.meta.url);
  const chdb = createRequire(require.resolve('chdb'));
  const libc = process.platform === 'linux' ? '-gnu' : '';
  const entry = chdb.resolve(`@chdb/lib-${process.platform}-${process.arch}${libc}`);
  return join(dirname(entry), process.platform === 'darwin' ? 'libchdb.dylib' : 'libchdb.so');
}

/** Why no server can be started here; undefined when one can. As root the missing compiler is installed. */
export function whyNoCluster(): string | undefined {
  if (process.platform === 'win32') return 'ClickHouse does not run on Windows';
  if (spawnSync('gcc', ['--version']).status === 0) return undefined;
  if (
    process.getuid?.() === 0 &&
    spawnSync('apt-get', ['install', '-y', '-qq', 'gcc', 'libc6-dev']).status === 0
  ) {
    return undefined;
  }
  return 'no C compiler: install gcc';
}

function compile(directory: string): string {
  const program = join(directory, 'launch');
  const source = fileURLToPath(new URL('./launch.c', import.meta.url));
  execFileSync('gcc', ['-O1', '-o', program, source, '-ldl']);
  return program;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

const clusterConfig = (ports: readonly number[]): string =>
  `<clickhouse><remote_servers><${CLUSTER}>${ports
    .map(
      (port) =>
        `<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`,
    )
    .join('')}</${CLUSTER}></remote_servers></clickhouse>`;

const LISTEN =
  'SYSTEM START LISTEN HTTP; SYSTEM START LISTEN TCP; SELECT sleepEachRow(3) FROM system.numbers FORMAT Null SETTINGS max_block_size=1, max_threads=1, max_execution_time=0';

async function waitFor(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`ClickHouse ended at start (${child.exitCode})`);
    const answer = await fetch(`${url}/?query=SELECT+1`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`ClickHouse did not answer at ${url}`);
}

/** Starts real ClickHouse servers on loopback that form one sharded cluster. For tests: nothing guards them. */
export async function startCluster(shards: number): Promise<TestCluster> {
  const directory = mkdtempSync(join(tmpdir(), 'viaggio-clickhouse-'));
  const program = compile(directory);
  const library = findLibrary();
  if (!existsSync(library)) throw new Error(`no library at ${library}`);
  const tcp = await Promise.all(Array.from({ length: shards }, freePort));
  const http = await Promise.all(Array.from({ length: shards }, freePort));
  const config = join(directory, 'cluster.xml');
  const doors = await Promise.all(tcp.map(softHangups));
  writeFileSync(config, clusterConfig(doors.map(({ port }) => port)));
  const children = tcp.map((port, shard) => {
    const path = join(directory, `shard-${shard}`);
    mkdirSync(path);
    const args = [
      `--path=${path}`,
      '--listen_host=127.0.0.1',
      `--http_port=${http[shard]}`,
      `--tcp_port=${port}`,
    ];
    return spawn(program, [library, ...args, `--config-file=${config}`, `--query=${LISTEN}`], {
      cwd: directory,
      stdio: 'ignore',
    });
  });
  const urls = http.map((port) => `http://127.0.0.1:${port}`);
  const stop = async (): Promise<void> => {
    await Promise.all(doors.map((door) => door.stop()));
    await Promise.all(
      children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        await ended;
      }),
    );
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await Promise.all(urls.map((url, shard) => waitFor(url, children[shard]!)));
  } catch (error) {
    await stop();
    throw error;
  }
  return { cluster: CLUSTER, urls, stop };
}
