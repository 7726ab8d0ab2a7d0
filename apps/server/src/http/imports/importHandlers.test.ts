import { execFile } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { importContents, importPreview, importRun } from '@viaggio/contract/imports';
import { quarantinePage } from '@viaggio/contract/quarantine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportHarness, importHarness } from '../../usecases/imports/testing/importHarness.fixture';
import { createKeyDirectory } from '../../usecases/keys/createKeyDirectory';
import { quarantineHandlers } from '../quarantine/quarantineHandlers';
import type { OtherHandlers } from '../routes/handler';
import { createTestService, stubHandlers, type TestService } from '../testing/createTestService';
import { importHandlers } from './importHandlers';

let harness: ImportHarness;
let service: TestService;
let key: string;

beforeAll(async () => {
  harness = await importHarness();
  const { control, core, deps, erase } = harness;
  const shared = { control, audit: control.audit, sources: control.sources, workspaces: control.workspaces };
  const handlers: OtherHandlers = {
    ...stubHandlers(),
    ...importHandlers({ ...deps, ...erase, ...shared }),
    ...quarantineHandlers({ ...deps, ...shared, quarantine: core.quarantine }),
  };
  const monotonic = () => performance.now();
  const keyDirectory = createKeyDirectory(control.keys, { monotonic, now: Date.now });
  service = await createTestService({ control, keyDirectory, handlers, checkAnswers: true });
  key = await service.newKey(harness.workspace, ['import', 'write']);
});
afterAll(async () => {
  await service.close();
  await harness.close();
});

/** Calls with a file and fields, as a browser sends them. */
async function send(
  url: string,
  content: string,
  fields: Readonly<Record<string, string>> = {},
  name = 'a.csv',
) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob([content]), name);
  const request = new Request('http://localhost', { method: 'POST', body: form });
  return service.app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    headers: { authorization: `Bearer ${key}`, 'content-type': request.headers.get('content-type')! },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

const call = (method: 'GET' | 'DELETE' | 'POST' | 'PATCH', url: string, payload?: object) =>
  service.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { authorization: `Bearer ${key}` },
    ...(payload ? { payload } : {}),
  });

const TABLE = 'user_id,event,timestamp,total\nu1,visit,03/04/2024 10:00,1\nu2,visit,31/02/2024,2\n';

describe('imports over HTTP', () => {
  it('take a file, can be followed, listed and undone', async () => {
    const started = await send('/imports', TABLE, {}, 'ordini.csv');
    expect(started.statusCode).toBe(200);
    const run = importRun.parse(started.json());
    expect(run).toMatchObject({
      file: 'ordini.csv',
      format: 'csv',
      dryRun: false,
      mapping: { columns: { person: 'user_id' } },
    });
    await harness.deps.runner.idle();
    const followed = await call('GET', `/imports/${run.id}`);
    expect(followed.json()).toMatchObject({
      status: 'done',
      rowsRead: 2,
      stored: 1,
      quarantined: 1,
      progress: 1,
    });
    expect(followed.json().reasons).toEqual([{ reason: 'time_invalid', rows: 1, firstRow: 3 }]);
    expect((await call('GET', '/imports?limit=1')).json().items).toMatchObject([{ id: run.id }]);
    expect(importContents.parse((await call('GET', `/imports/${run.id}/contents`)).json())).toMatchObject({
      events: 1,
      people: 1,
      quarantined: 1,
      claims: 0,
      from: '2024-04-03T08:00:00.000Z',
      to: '2024-04-03T08:00:00.000Z',
      names: [{ name: 'visit', events: 1 }],
    });
    expect((await call('DELETE', `/imports/${run.id}`)).json()).toEqual({ ok: true });
    expect((await call('GET', `/imports/${run.id}/contents`)).json()).toMatchObject({
      events: 0,
      people: 0,
      quarantined: 0,
      from: null,
      names: [],
    });
    expect((await call('GET', `/imports/${run.id}`)).json()).toMatchObject({ status: 'undone' });
    expect((await call('DELETE', `/imports/${run.id}`)).statusCode).toBe(200);
  });

  it('show a file before it is taken', async () => {
    const preview = importPreview.parse((await send('/imports/preview', TABLE)).json());
    expect(preview).toMatchObject({
      separator: ',',
      decimal: '.',
      dateOrder: 'day-first',
      encoding: 'utf-8',
    });
    expect(preview.columns[0]).toMatchObject({ name: 'user_id', guess: 'person', samples: ['u1', 'u2'] });
    expect(preview.rows[0]).toEqual(['u1', 'visit', '03/04/2024 10:00', '1']);
    expect(preview.reading).toEqual([
      {
        row: 2,
        time: '2024-04-03T08:00:00.000Z',
        event: 'visit',
        person: 'u1',
        channel: '',
        value: 1,
        problem: null,
        column: '',
        cell: '',
      },
      {
        row: 3,
        time: null,
        event: 'visit',
        person: 'u2',
        channel: '',
        value: 2,
        problem: 'time_invalid',
        column: 'timestamp',
        cell: '31/02/2024',
      },
    ]);
    expect(preview).toMatchObject({ preset: null, timezone: 'Europe/Rome', caution: null });
    expect(preview.presets.every(({ fits }) => !fits)).toBe(true);
    expect((await call('GET', '/imports')).json().items).toHaveLength(1);
  });

  it('say "auto" of dates that could be read both ways', async () => {
    const open = TABLE.split('\n').slice(0, 2).join('\n');
    expect((await send('/imports/preview', open)).json()).toMatchObject({ dateOrder: 'auto' });
    const asked = await send('/imports/preview', open, { dateOrder: 'month-first', timezone: 'UTC' });
    expect(asked.json().reading[0]).toMatchObject({ time: '2024-03-04T10:00:00.000Z' });
  });

  it('say which program a file comes from, and take another where it is named', async () => {
    const orders = 'Campaign,Day,Cost,Clicks\nMarch,2026-03-01,12.50,9\n';
    const found = importPreview.parse((await send('/imports/preview', orders)).json());
    expect(found).toMatchObject({
      preset: 'google-ads-costs',
      mapping: { columns: { campaign: 'Campaign' } },
    });
    expect(found.presets.filter(({ fits }) => fits)).toEqual([
      { id: 'google-ads-costs', tool: 'Google Ads', fits: true },
    ]);
    expect(found.reading).toMatchObject([{ event: 'Cost Recorded', channel: 'ad', person: '' }]);
    const plain = await send('/imports/preview', orders, { preset: 'none' });
    expect(plain.json()).toMatchObject({ preset: null });
    const unfit = await send('/imports/preview', orders, { preset: 'google-reviews' });
    expect(unfit.json().error).toMatchObject({ code: 'preset_unfit', field: 'preset' });
    expect((await send('/imports/preview', orders, { preset: 'excel' })).statusCode).toBe(400);
  });

  it('take a mapping and refuse a wrong one', async () => {
    const mapping = JSON.stringify({
      columns: { person: 'user_id', time: 'timestamp' },
      constants: { event: 'Order Completed' },
    });
    const started = await send('/imports', TABLE, { mapping, dryRun: 'true' });
    expect(started.json()).toMatchObject({
      dryRun: true,
      mapping: { constants: { event: 'Order Completed' } },
    });
    for (const wrong of ['{', '{"columns":{"colour":"x"}}', '[]', '{"columns":{"person":"nobody"}}']) {
      const refused = await send('/imports', TABLE, { mapping: wrong });
      expect(refused.statusCode).toBe(400);
      expect(refused.json().error).toMatchObject({ field: 'mapping' });
    }
  });

  it('know nothing of imports of other workspaces', async () => {
    const other = await service.newWorkspace('Other');
    const foreign = await service.newKey(other, ['admin']);
    const headers = { authorization: `Bearer ${foreign}` };
    for (const method of ['GET', 'DELETE'] as const) {
      expect((await service.app.inject({ method, url: '/api/v1/imports/1', headers })).statusCode).toBe(404);
    }
    const contents = await service.app.inject({ method: 'GET', url: '/api/v1/imports/1/contents', headers });
    expect(contents.statusCode).toBe(404);
    expect(
      (await service.app.inject({ method: 'GET', url: '/api/v1/imports', headers })).json().items,
    ).toEqual([]);
    expect(
      (await service.app.inject({ method: 'GET', url: '/api/v1/quarantine', headers })).json(),
    ).toMatchObject({ items: [], total: 0 });
    expect((await call('GET', '/imports/x')).statusCode).toBe(404);
  });

  it('leave no file behind', async () => {
    await harness.deps.runner.idle();
    expect(readdirSync(harness.deps.directory)).toEqual([]);
    expect(
      existsSync(service.deps.uploads.directory) ? readdirSync(service.deps.uploads.directory) : [],
    ).toEqual([]);
  });
});

it('rows to fix over HTTP are listed, mended, tried again and discarded', async () => {
  await send('/imports', TABLE.replaceAll('\nu', '\nh'), { mapping: '' }, 'da sistemare.csv');
  await harness.deps.runner.idle();
  const page = quarantinePage.parse((await call('GET', '/quarantine')).json());
  expect(page).toMatchObject({ total: 1, reasons: [{ reason: 'time_invalid', rows: 1 }] });
  const [row] = page.items;
  expect(row).toMatchObject({ reason: 'time_invalid', source: 'da sistemare.csv', row: 3, edited: false });
  const payload = row!.payload.replace('31/02', '28/02');
  expect((await call('PATCH', `/quarantine/${row!.id}`, { payload })).json()).toMatchObject({
    edited: true,
    payload,
  });
  expect((await call('POST', '/quarantine/replay', { ids: [row!.id] })).json()).toEqual({
    stored: 1,
    duplicate: 0,
    quarantined: 0,
  });
  expect((await call('DELETE', `/quarantine/${row!.id}`)).statusCode).toBe(404);
  expect(harness.errors).toEqual([]);
});

it('the command line imports a file into the running server', async () => {
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  const program = fileURLToPath(new URL('../../../../cli/bin/viaggio.mjs', import.meta.url));
  const file = join(harness.directory, 'da terminale.csv');
  writeFileSync(file, 'Data;Cliente;Importo\n31/12/2023;cli-1;1.234,56\n01/01/2024;cli-2;tanto\n');
  const env = { ...process.env, VIAGGIO_URL: url, VIAGGIO_API_KEY: key, LANG: 'it_IT.UTF-8' };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, 'import', file], { env });
  expect(stderr).toContain(
    'leggo person=Cliente,time=Data,value=Importo,event="Order Completed",currency="EUR"',
  );
  expect(stdout).toMatch(/da terminale\.csv importato\n {2}righe lette +2\n {2}salvate +1\n/);
  expect(stdout).toContain('1 × L’importo non si riesce a leggere come numero. (prima: riga 3)');
  expect(await harness.log('value, currency', "user_id = 'cli-1'")).toEqual([
    { value: 1234.56, currency: 'EUR' },
  ]);
});
