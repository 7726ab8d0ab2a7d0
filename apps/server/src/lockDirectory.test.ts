import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDirectory } from './lockDirectory';

let data: string;
let file: string;
let other: ChildProcess;
const told: string[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'viaggio-lock-'));
  file = join(data, 'server.lock');
  told.length = 0;
  // A process that lives, as another server would.
  other = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)'], { stdio: 'ignore' });
});
afterEach(async () => {
  other.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

const lock = (limitMs?: number) =>
  lockDirectory(data, { onWait: (message) => told.push(message), ...(limitMs ? { limitMs } : {}) });

describe('a data directory', () => {
  it('has one server, and is free again when that one has let it go', async () => {
    const held = await lock();
    expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\n`);
    held.release();
    expect(readdirSync(data)).toEqual([]);
  });

  it('is refused when what lies in place of the lock cannot be read', async () => {
    mkdirSync(file);
    await expect(lock()).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('is refused at once, with who holds it, while another server works on it', async () => {
    writeFileSync(file, `${other.pid}\n`);
    await expect(lock()).rejects.toMatchObject({
      code: 'data_directory_in_use',
      message: `${data} is in use by process ${other.pid}: stop that server first, or set VIAGGIO_DATA to another directory.`,
    });
    expect(told).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(`${other.pid}\n`);
  });

  it('is waited for, saying so once, while the server before is stopping', async () => {
    writeFileSync(file, `${other.pid}\nstopping\n`);
    const waiting = lock();
    await sleep(300);
    expect(told).toEqual([`Waiting for process ${other.pid}, which is stopping on ${data} …`]);
    rmSync(file);
    (await waiting).release();
    expect(told).toHaveLength(1);
  });

  it('is taken over from a server that was killed while it was stopping', async () => {
    writeFileSync(file, `${other.pid}\nstopping\n`);
    const waiting = lock();
    await sleep(100);
    other.kill('SIGKILL');
    (await waiting).release();
  });

  it('is refused when the server before does not end', async () => {
    writeFileSync(file, `${other.pid}\nstopping\n`);
    await expect(lock(200)).rejects.toThrow(/in use by process \d+, which does not end: stop/);
  });

  it('is taken over from a server that is gone, and from this process before a restart of its container', async () => {
    for (const left of ['999999999\n', `${process.pid}\n`, 'rubbish\n']) {
      writeFileSync(file, left);
      (await lock()).release();
    }
    expect(readdirSync(data)).toEqual([]);
  });

  it('is not taken from a server that is writing its number at this moment', async () => {
    writeFileSync(file, '');
    const second = lock();
    await sleep(200);
    writeFileSync(file, `${other.pid}\n`);
    await expect(second).rejects.toThrow(`in use by process ${other.pid}`);
  });

  it('says to whoever starts next that its server is stopping', async () => {
    const held = await lock();
    held.stopping();
    expect(readFileSync(file, 'utf8')).toBe(`${process.pid}\nstopping\n`);
    held.release();
    expect(existsSync(file)).toBe(false);
  });
});
