import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NODE_OPTIONS } from '../../start/nodeOptions.mjs';
import { freePort } from './freePort';

const MAIN = fileURLToPath(new URL('../../../dist/server/main.mjs', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  /** All it has said, on both streams. */
  said(): string;
  says(words: string): Promise<void>;
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

let data: string;
let port: number;
let all: Started[];
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'viaggio-restart-'));
  port = await freePort();
  all = [];
});
afterEach(async () => {
  for (const { child } of all) child.kill('SIGTERM');
  await Promise.all(all.map(({ ended }) => ended));
  rmSync(data, { recursive: true, force: true });
});

function start(settings: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, [...NODE_OPTIONS, MAIN], {
    env: { ...process.env, VIAGGIO_DATA: data, VIAGGIO_PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk;
    });
  }
  const started: Started = {
    child,
    said: () => text,
    says: async (words) => {
      while (!text.includes(words)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended, saying: ${text}`);
        await sleep(10);
      }
    },
    // Once its output has been read to the end, too.
    ended: once(child, 'close').then(([code, signal]) => code ?? signal),
  };
  all.push(started);
  return started;
}

/** Has the engine work for a minute; says whether it was answered. */
function askForLong(): Promise<'answered' | 'broken'> {
  const all = execFileSync('ps', ['-eo', 'args', '-ww'], { encoding: 'utf8' }).split('\n');
  const engine = all.find((line) => line.includes(`${data}/events`))!;
  const socketPath = engine.split(' ').find((word) => word.endsWith('engine.sock'))!;
  const sql =
    'SELECT sleepEachRow(1) FROM numbers(60) SETTINGS max_block_size = 1, function_sleep_max_microseconds_per_block = 100000000';
  return new Promise((resolve) => {
    const question = request({ socketPath, path: '/query', method: 'POST' }, () => resolve('answered'));
    question.on('error', () => resolve('broken'));
    question.end(JSON.stringify({ sql, params: {}, format: 'JSONEachRow', stream: false, rank: 'report' }));
  });
}

const UP = 'Viaggio is at';

describe('a server started on a data directory', () => {
  it('waits for the one before when that is stopping, and says so', async () => {
    const first = start();
    await first.says(UP);
    first.child.kill('SIGTERM');
    await first.says('"stopping"');
    // So that it takes its time.
    first.child.kill('SIGSTOP');
    const second = start();
    await second.says('\n');
    expect(second.said()).toBe(`Waiting for process ${first.child.pid}, which is stopping on ${data} …\n`);
    first.child.kill('SIGCONT');
    await second.says(UP);
    expect(await first.ended).toBe(0);
  });

  it('says in one line that another one works on it, and leaves that one alone', async () => {
    const first = start();
    await first.says(UP);
    const second = start({ VIAGGIO_PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.said()).toBe(
      `${data} is in use by process ${first.child.pid}: stop that server first, or set VIAGGIO_DATA to another directory.\n`,
    );
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  });

  it('says in one line that its port is taken, and leaves nothing behind', async () => {
    const taken = createServer().listen(port, '127.0.0.1');
    const one = start({ VIAGGIO_LOG: 'warn' });
    expect(await one.ended).toBe(1);
    taken.close();
    expect(one.said()).toBe(
      `Port ${port} of 127.0.0.1 is taken by another program: stop that one, or set VIAGGIO_PORT to another port.\n`,
    );
    expect(existsSync(join(data, 'server.lock'))).toBe(false);
    expect(existsSync(join(data, 'control', 'postmaster.pid'))).toBe(false);
  });

  it.each([50, 400, 900])(
    'says that it was stopped %i ms after its start, and stops what it had started',
    async (after) => {
      const one = start({ VIAGGIO_LOG: 'warn' });
      while (!existsSync(join(data, 'server.lock'))) await sleep(5);
      await sleep(after);
      one.child.kill('SIGTERM');
      expect(await one.ended).toBe(0);
      if (!one.said().includes(UP)) expect(one.said()).toBe('Stopped by SIGTERM before it was up.\n');
      expect(existsSync(join(data, 'server.lock'))).toBe(false);
      expect(existsSync(join(data, 'control', 'postmaster.pid'))).toBe(false);
      const next = start();
      await next.says(UP);
    },
  );

  it('takes over from one that was killed while its engine was at work', async () => {
    const first = start();
    await first.says(UP);
    const question = askForLong();
    await sleep(500);
    first.child.kill('SIGKILL');
    const second = start();
    await second.says(UP);
    expect(await question).toBe('broken');
    expect(await first.ended).toBe('SIGKILL');
    expect(Number(readFileSync(join(data, 'server.lock'), 'utf8'))).toBe(second.child.pid);
  });

  it('need not wait for a report whose reader has gone', async () => {
    const first = start();
    await first.says(UP);
    const question = askForLong();
    await sleep(500);
    const asked = performance.now();
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(15_000);
    expect(await question).toBe('broken');
  });
});
