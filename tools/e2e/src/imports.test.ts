import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './freePort';
import { type ServerProcess, serverProcess } from './serverProcess';

const SHARED = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const CLI = fileURLToPath(new URL('../../../apps/cli/bin/viaggio.mjs', import.meta.url));
const SHOP = 'shop-incidents/ecom.csv.gz';
const PERMITS = 'process-logs/receipt.csv';
const API_KEY = 'vg_imports_of_files_01';
const hasFiles = [SHOP, PERMITS].every((file) => existsSync(join(SHARED, file)));
if (!hasFiles) console.warn('skipped: ../shared/data is not there, so its files are not imported');

const all = (rows: number) => ({
  status: 'done',
  rowsRead: rows,
  stored: rows,
  duplicate: 0,
  quarantined: 0,
});
const none = (rows: number) => ({ ...all(rows), stored: 0, duplicate: rows });

interface Run {
  readonly id: string;
  readonly status: string;
  readonly rowsRead: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly quarantined: number;
}

describe('files into a running server', () => {
  const data = mkdtempSync(join(tmpdir(), 'viaggio-imports-'));
  let server: ServerProcess;

  beforeAll(async () => {
    server = serverProcess({ data, port: await freePort(), writeKey: 'wk_imports', apiKey: API_KEY });
    await server.start();
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  async function ask<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { authorization: `Bearer ${API_KEY}` };
    const answer = await fetch(`${server.url}/api/v1${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  async function send(content: Blob, name: string): Promise<Run> {
    const body = new FormData();
    body.append('file', content, name);
    return ask<Run>('/imports', { method: 'POST', body });
  }

  async function ended(started: Run): Promise<Run> {
    let run = started;
    while (run.status === 'queued' || run.status === 'running') {
      await sleep(100);
      run = await ask<Run>(`/imports/${run.id}`);
    }
    return run;
  }

  const byHttp = async (file: string): Promise<Run> =>
    ended(await send(await openAsBlob(join(SHARED, file)), basename(file)));

  async function byCommand(file: string): Promise<Run> {
    const env = { ...process.env, VIAGGIO_URL: server.url, VIAGGIO_API_KEY: API_KEY };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [CLI, 'import', join(SHARED, file), '--json'],
      { env },
    );
    return JSON.parse(stdout) as Run;
  }

  it.skipIf(!hasFiles)('as they are, by HTTP, and again, and by the command: every row once', async () => {
    expect(await byHttp(SHOP)).toMatchObject(all(31_106));
    expect(await byHttp(SHOP)).toMatchObject(none(31_106));
    expect(await byCommand(SHOP)).toMatchObject(none(31_106));
  });

  it.skipIf(!hasFiles)('as they are, by the command, and again, and by HTTP: every row once', async () => {
    expect(await byCommand(PERMITS)).toMatchObject(all(8_577));
    expect(await byCommand(PERMITS)).toMatchObject(none(8_577));
    expect(await byHttp(PERMITS)).toMatchObject(none(8_577));
  });

  interface Contact {
    readonly name: string;
    readonly time: string;
    readonly channel: string;
    readonly touchpoint: { readonly id: string } | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }

  async function timelineOf(userId: string): Promise<{ total: number; items: Contact[] }> {
    for (let attempt = 0; ; attempt += 1) {
      const found = await ask<{ total: number; items: Contact[] }>(
        `/people/userId:${userId}/timeline?limit=200`,
      ).catch((fault: unknown) => {
        if (attempt > 100) throw fault;
      });
      if (found !== undefined && found.total > 0) return { ...found, items: found.items.toReversed() };
      await sleep(100);
    }
  }

  it.skipIf(!hasFiles)(
    'people, times, channels and touchpoints are those a reader of the file would see',
    async () => {
      const shopper = await timelineOf('user_0000');
      expect(shopper.total).toBe(45);
      expect(shopper.items.slice(0, 4).map(({ name, touchpoint }) => [name, touchpoint?.id])).toEqual([
        ['home', 'home-viewed'],
        ['promo_page', 'promotion-seen'],
        ['product_view', 'product-viewed'],
        ['add_to_cart', 'product-added'],
      ]);
      // 10:21 on the clock of the workspace.
      expect(shopper.items[0]).toMatchObject({
        time: '2024-03-13T09:21:14.000Z',
        channel: 'email',
        properties: { session_id: 'sess_000001', platform: 'desktop' },
      });
      const applicant = await timelineOf('case-10011');
      expect(applicant.items.map(({ name, time, channel }) => `${time} ${channel} ${name}`)).toEqual([
        '2011-10-11T11:45:40.276Z web Confirmation of receipt',
        '2011-10-12T06:26:25.398Z web T02 Check confirmation of receipt',
        '2011-11-24T14:36:51.302Z web T03 Adjust confirmation of receipt',
        '2011-11-24T14:37:16.553Z web T02 Check confirmation of receipt',
      ]);
    },
  );

  it('a server that is killed half-way says so when it is back, and the same file stores the rest once', async () => {
    const rows = 40_000;
    const lines = Array.from({ length: rows }, (_, n) => `k${n % 900},step ${n},2024-05-01 10:00:00`);
    const file = new Blob([`user_id,event,timestamp\n${lines.join('\n')}\n`]);
    const { id } = await send(file, 'killed.csv');
    while ((await ask<Run>(`/imports/${id}`)).stored === 0) await sleep(20);
    await server.killServer();
    await server.start();
    const cut = await ask<Run & { error: { code: string } }>(`/imports/${id}`);
    expect(cut).toMatchObject({ status: 'failed', error: { code: 'import_interrupted' } });
    const again = await ended(await send(file, 'killed.csv'));
    expect(again).toMatchObject({ status: 'done', rowsRead: rows, quarantined: 0 });
    expect(again.stored + again.duplicate).toBe(rows);
    expect(again.duplicate).toBeGreaterThanOrEqual(cut.stored);
    expect(again.stored).toBeGreaterThan(0);
    expect(await ended(await send(file, 'killed.csv'))).toMatchObject(none(rows));
  });
});
