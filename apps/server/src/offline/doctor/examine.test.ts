import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '@viaggio/contract/offline';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, readPlace } from '../../config';
import { examine } from './examine';
import { diskLevel, lookAtMemory, lookAtNode } from './machine';

const home = mkdtempSync(join(tmpdir(), 'viaggio-doctor-'));
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
  rmSync(home, { recursive: true, force: true });
});

let data: string;
let count = 0;
beforeEach(() => {
  count += 1;
  data = join(home, `data-${count}`);
  mkdirSync(data);
});

/** What is found, by what it is about. */
async function look(settings: Record<string, string> = {}, now: () => number = Date.now) {
  const findings = await examine({
    readPlace: () => readPlace({ VIAGGIO_DATA: data, VIAGGIO_PORT: '0', ...settings }),
    version: '1.2.3',
    now,
  });
  return Object.fromEntries(findings.map((one) => [one.about, one])) as Record<Finding['about'], Finding>;
}
const brief = ({ level, values }: Finding) => [level, values.state];

/** Something that answers like a server of ours. */
async function answering(answers: Record<string, [status: number, body: object]>): Promise<Server> {
  const server = createServer(({ url }, response) => {
    const [status, body] = answers[url ?? ''] ?? [404, {}];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  closing.push(() => server.close());
  return server;
}
const portOf = (server: Server): string => String((server.address() as AddressInfo).port);

describe('the doctor', () => {
  it('looks at everything without a server, and makes nothing by looking', async () => {
    data = join(home, 'nowhere');
    const found = await look();
    expect(brief(found.data)).toEqual(['odd', 'new']);
    expect(brief(found.lock)).toEqual(['good', 'free']);
    expect(brief(found.server)).toEqual(['good', 'none']);
    expect(brief(found.stores)).toEqual(['good', 'unasked']);
    expect(brief((await look()).data)).toEqual(['odd', 'new']);
  });

  it('names a setting that is wrong', async () => {
    const [, settings] = await examine({
      readPlace: () => {
        throw new ConfigError('VIAGGIO_PORT: wrong.');
      },
      version: '1',
      now: Date.now,
    });
    expect(settings).toMatchObject({
      about: 'settings',
      level: 'bad',
      values: { message: 'VIAGGIO_PORT: wrong.' },
    });
  });

  it('sees a secret that is lost, or open to others', async () => {
    mkdirSync(join(data, 'events'));
    expect(brief((await look()).secret)).toEqual(['bad', 'lost']);
    writeFileSync(join(data, 'secret'), 'x');
    chmodSync(join(data, 'secret'), 0o644);
    expect(brief((await look()).secret)).toEqual(['odd', 'open']);
    chmodSync(join(data, 'secret'), 0o600);
    expect(brief((await look()).secret)).toEqual(['good', 'good']);
    expect(brief((await look({ VIAGGIO_SECRET: 'a secret of the test' })).secret)).toEqual(['good', 'set']);
  });

  it('knows a lock that is held from one that was left', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => 0, 60000)']);
    closing.push(() => other.kill('SIGKILL'));
    writeFileSync(join(data, 'server.lock'), `${other.pid}\n`);
    const held = await look();
    expect(brief(held.lock)).toEqual(['good', 'held']);
    expect(brief(held.server)).toEqual(['bad', 'silent']);
    writeFileSync(join(data, 'server.lock'), '999999999\n');
    expect(brief((await look()).lock)).toEqual(['good', 'left']);
  });

  it('sees that the clock was set back', async () => {
    writeFileSync(join(data, 'x'), '');
    const later = Date.now() / 1_000 + 3_600;
    utimesSync(join(data, 'x'), later, later);
    const { clock } = await look();
    expect(brief(clock)).toEqual(['bad', 'back']);
    expect(clock.values.seconds).toBeGreaterThan(3_500);
  });

  it('sees a port that another program has', async () => {
    const other = await answering({});
    expect(brief((await look({ VIAGGIO_PORT: portOf(other) })).port)).toEqual(['bad', 'EADDRINUSE']);
  });

  it('asks a running server for its release and its stores', async () => {
    const server = await answering({
      '/healthz': [200, { status: 'ok', version: '1.2.3' }],
      '/readyz': [503, { error: { code: 'not_ready', message: 'Not ready: events store.' } }],
    });
    const found = await look({ VIAGGIO_PORT: portOf(server) });
    expect(brief(found.port)).toEqual(['good', 'ours']);
    expect(brief(found.server)).toEqual(['good', 'good']);
    expect(found.stores).toMatchObject({ level: 'bad', values: { message: 'Not ready: events store.' } });
    const older = await answering({ '/healthz': [200, { version: '1.0.0' }], '/readyz': [200, {}] });
    expect(brief((await look({ VIAGGIO_PORT: portOf(older) })).server)).toEqual(['odd', 'other']);
  });

  it('says that there is no backup, that it is old, and that it lies on the same disk', async () => {
    const found = await look();
    expect(brief(found.backups)).toEqual(['odd', 'none']);
    expect(found.backup_disk.level).toBe('odd');
  });

  it('judges disk, memory and Node by their limits', () => {
    const gigabyte = 1024 ** 3;
    expect(diskLevel({ free: 50 * gigabyte, share: 0.5 })).toBe('good');
    expect(diskLevel({ free: 50 * gigabyte, share: 0.05 })).toBe('odd');
    expect(diskLevel({ free: gigabyte / 4, share: 0.5 })).toBe('bad');
    expect(lookAtMemory(false, gigabyte / 4).level).toBe('bad');
    expect(lookAtMemory(true, 4 * gigabyte).level).toBe('good');
    expect(lookAtNode('18.0.0').level).toBe('bad');
    expect(lookAtNode('20.19.0').level).toBe('good');
  });
});
