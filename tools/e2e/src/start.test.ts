import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NODE_OPTIONS } from '../../start/nodeOptions.mjs';

const START = fileURLToPath(new URL('../../start/start.mjs', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../../package.json', import.meta.url));

let directory = '';
let child: ChildProcess | undefined;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'viaggio-start-'));
  // As root PostgreSQL runs as another user, who must be able to enter.
  chmodSync(directory, 0o755);
});
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

const lock = (): string => join(directory, 'mine', 'server.lock');

/** Starts as `npm start` would, from a directory of the user's; resolves to the address it prints. */
function start(options: readonly string[]): Promise<string> {
  const settings = { VIAGGIO_DATA: 'mine', VIAGGIO_PORT: '0', VIAGGIO_LOG: 'warn' };
  const starting = spawn(process.execPath, [...options, START], {
    env: { ...process.env, ...settings, INIT_CWD: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = starting;
  return new Promise((resolve, reject) => {
    let said = '';
    starting.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      const address = /Viaggio is at (\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    starting.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
}

function stop(): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child?.once('exit', resolve));
  child?.kill('SIGTERM');
  return ended;
}

it('npm start becomes the server, answers at the address it prints, and ends in order', async () => {
  const [program, ...args] = JSON.parse(readFileSync(PACKAGE, 'utf8')).scripts.start.split(' ');
  expect([program, ...args]).toEqual(['node', ...NODE_OPTIONS, 'tools/start/start.mjs']);
  const address = await start(NODE_OPTIONS);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  expect((await fetch(address, { headers: { accept: 'text/html' } })).status).toBe(200);
  expect(Number(readFileSync(lock(), 'utf8'))).toBe(child?.pid);
  expect(await stop()).toBe(0);
  expect(existsSync(lock())).toBe(false);
});

it('a start without the options of the server gives them to a process of its own', async () => {
  const address = await start([]);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  expect(Number(readFileSync(lock(), 'utf8'))).not.toBe(child?.pid);
  expect(await stop()).toBe(0);
  expect(existsSync(lock())).toBe(false);
});
