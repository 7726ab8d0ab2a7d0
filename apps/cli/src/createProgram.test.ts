import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportRun } from '@viaggio/contract/imports';
import { findingNames } from '@viaggio/contract/offline';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from './config';
import { createProgram } from './createProgram';
import { en } from './words/en';
import { it as it_ } from './words/it';

const directory = mkdtempSync(join(tmpdir(), 'viaggio-cli-'));
const file = join(directory, 'clienti è.csv');
const CONTENT = 'user,event\nu1,é\n'.repeat(50_000);

const RUN: ImportRun = {
  id: '7',
  file: 'clienti è.csv',
  format: 'csv',
  bytes: 10,
  status: 'running',
  progress: 0,
  dryRun: false,
  rowsRead: 0,
  stored: 0,
  duplicate: 0,
  quarantined: 0,
  reasons: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  finishedAt: null,
  createdBy: 'Anna',
  error: null,
  preset: null,
  mapping: { columns: { person: 'user', event: 'event' }, properties: {}, constants: {}, leftOut: [] },
};
const DONE: ImportRun = {
  ...RUN,
  status: 'done',
  progress: 1,
  rowsRead: 12_000,
  stored: 11_000,
  duplicate: 998,
  quarantined: 2,
  reasons: [{ reason: 'time_invalid', rows: 2, firstRow: 1_204 }],
};

let ranOffline: string[][];
let offlineSays = '';
let server: Server;
let url = '';
let answers: Record<string, () => [status: number, body: unknown]>;
let received: { form: FormData; authorization: string | undefined }[];

beforeAll(async () => {
  writeFileSync(file, CONTENT);
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true });
});
beforeEach(() => {
  received = [];
  ranOffline = [];
  let polls = 0;
  answers = {
    'GET /api/v1/imports?limit=1': () => [200, { items: [], next: null, total: null }],
    'POST /api/v1/imports': () => [200, RUN],
    'GET /api/v1/imports/7': () => [
      200,
      ++polls < 3 ? { ...RUN, progress: polls / 4, rowsRead: 1_000 * polls } : DONE,
    ],
  };
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  if (request.method === 'POST' && request.headers['content-type']) {
    const headers = { 'content-type': request.headers['content-type']! };
    const form = await new Response(Buffer.concat(pieces), { headers }).formData();
    received.push({ form, authorization: request.headers.authorization });
  }
  const [status, body] = answers[`${request.method} ${request.url}`]?.() ?? [404, 'nothing'];
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function run(args: string[], env: Record<string, string> = {}, isTerminal = false) {
  let [out, err] = ['', ''];
  const program = createProgram({
    config: readConfig({ VIAGGIO_API_KEY: 'key', VIAGGIO_URL: url, ...env }),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal,
    fetch,
    offline: async (args) => {
      ranOffline.push([...args]);
      return offlineSays;
    },
    wait: async () => undefined,
  });
  return { exit: await program(args), out, err };
}

describe('viaggio import', () => {
  it('sends the file as it is, follows it, and says what became of it', async () => {
    const { exit, out, err } = await run(['import', file]);
    expect({ exit, err }).toEqual({ exit: 0, err: 'reading person=user,event=event\n' });
    expect(out).toBe(`clienti è.csv imported
  rows read      12,000
  stored         11,000
  known already     998
  to fix              2
    2 × The time cannot be read: send ISO 8601 or milliseconds since 1970. (first: row 1,204)
`);
    const [{ form, authorization }] = received as [(typeof received)[number]];
    expect(authorization).toBe('Bearer key');
    const sent = form.get('file') as File;
    expect([sent.name, await sent.text()]).toEqual(['clienti è.csv', CONTENT]);
  });

  it('speaks Italian where the shell does', async () => {
    const { out } = await run(['import', file], { LANG: 'it_IT.UTF-8' });
    expect(out).toContain('righe lette   12.000');
    expect(out).toContain('2 × La data o l’ora non si riesce a leggere. (prima: riga 1.204)');
  });

  it('shows on a terminal how far it is', async () => {
    const { err } = await run(['import', file], {}, true);
    expect(err).toMatch(/\rsending 100%/);
    expect(err).toMatch(/\r50% · 2,000 rows/);
  });

  it('sends mapping, zone, order of dates and the wish to try', async () => {
    answers['POST /api/v1/imports'] = () => [200, { ...DONE, dryRun: true }];
    const { exit, out } = await run([
      'import',
      file,
      '--map',
      'person=user,event="Order Completed"',
      '--timezone',
      'UTC',
      '--date-order',
      'day-first',
      '--dry-run',
    ]);
    expect(exit).toBe(0);
    expect(out).toContain('tried, nothing stored');
    const [{ form }] = received as [(typeof received)[number]];
    expect(JSON.parse(form.get('mapping') as string)).toEqual({
      columns: { person: 'user' },
      constants: { event: 'Order Completed' },
      properties: {},
    });
    expect([form.get('timezone'), form.get('dateOrder'), form.get('dryRun')]).toEqual([
      'UTC',
      'day-first',
      'true',
    ]);
  });

  it('sends the name of the program that exported the file, and says for what the file was taken', async () => {
    answers['POST /api/v1/imports'] = () => [200, { ...DONE, preset: 'shopify-orders' }];
    const { err } = await run(['import', file, '--preset', 'shopify-orders', '--map', 'leave=note']);
    expect(err).toContain('an export of the kind shopify-orders');
    const [{ form }] = received as [(typeof received)[number]];
    expect(form.get('preset')).toBe('shopify-orders');
    expect(JSON.parse(form.get('mapping') as string)).toMatchObject({ columns: {}, leftOut: ['note'] });
  });

  it('answers JSON for programs', async () => {
    const { out } = await run(['import', file, '--json']);
    expect(JSON.parse(out)).toEqual(DONE);
  });

  it('is content with a key that may only import', async () => {
    const forbidden = (): [number, unknown] => [403, { error: { code: 'forbidden', message: 'no' } }];
    answers['GET /api/v1/imports?limit=1'] = forbidden;
    answers['GET /api/v1/imports/7'] = forbidden;
    const { exit, err } = await run(['import', file]);
    expect(exit).toBe(0);
    expect(err).toContain('the import goes on');
    expect(received).toHaveLength(1);
  });
});

describe('viaggio import ends with', () => {
  it('1 when the import fails', async () => {
    answers['GET /api/v1/imports/7'] = () => [
      200,
      { ...DONE, status: 'failed', error: { code: 'file_broken', message: 'It is damaged.' } },
    ];
    expect(await run(['import', file])).toMatchObject({
      exit: 1,
      out: expect.stringContaining('failed: It is damaged.'),
    });
  });

  it('1 and the reason when the server refuses, before the file is sent', async () => {
    answers['GET /api/v1/imports?limit=1'] = () => [
      401,
      { error: { code: 'unauthenticated', message: 'Wrong key.' } },
    ];
    expect(await run(['import', file])).toEqual({ exit: 1, out: '', err: 'viaggio: Wrong key.\n' });
    expect(received).toEqual([]);
  });

  it('1 when something else answers at the address', async () => {
    answers = {};
    expect(await run(['import', file])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('answered 404'),
    });
  });

  it('3 when nobody answers', async () => {
    const { exit, err } = await run(['import', file, '--url', 'http://127.0.0.1:1']);
    expect({ exit, err }).toEqual({
      exit: 3,
      err: 'viaggio: no server answers at http://127.0.0.1:1: start it with npm start\n',
    });
  });

  it.each([
    ['no file', ['import']],
    ['a file that is not there', ['import', '/nowhere.csv']],
    ['a directory', ['import', directory]],
    ['a wrong mapping', ['import', file, '--map', 'colour=x']],
    ['an unknown order of dates', ['import', file, '--date-order', 'today']],
    ['an unknown option', ['import', file, '--fast']],
    ['no key', ['import', file, '--api-key', '']],
  ])('2 for %s', async (_, args) => {
    expect(await run(args)).toMatchObject({ exit: 2, out: '' });
    expect(received).toEqual([]);
  });

  it('0 for help', async () => {
    expect(await run(['import', '--help'])).toMatchObject({ exit: 0, out: expect.stringContaining('--map') });
  });
});

const JOB = {
  id: '3',
  kind: 'backup',
  status: 'running',
  progress: 0.4,
  subject: '',
  createdAt: '2026-01-01T00:00:00.000Z',
  finishedAt: null,
  error: null,
};
const BACKUP = {
  name: 'viaggio-1',
  path: '/backups/viaggio-1',
  version: '1',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-01-31T00:00:00.000Z',
  bytes: 12_340_000,
  rows: { control: {}, events: { events: 7 } },
};
const BACKUPS = { items: [], directory: '/backups', days: 30, onDataDisk: true, possible: true };

describe('viaggio backup', () => {
  it('orders it, follows it, and says where it lies, until when, and that it must go elsewhere', async () => {
    let lists = 0;
    answers['GET /api/v1/backups'] = () => [200, { ...BACKUPS, items: ++lists > 1 ? [BACKUP] : [] }];
    answers['POST /api/v1/backups'] = () => [200, JOB];
    answers['GET /api/v1/jobs/3'] = () => [200, { ...JOB, status: 'done', progress: 1 }];
    const { exit, out } = await run(['backup']);
    expect({ exit, out }).toEqual({
      exit: 0,
      out: `/backups/viaggio-1 written, 12.3 MB; expires on January 31, 2026
It lies on the server’s own disk: copy it to another machine. It holds personal data.
`,
    });
  });

  it('ends with 1 and the reason when it fails', async () => {
    answers['GET /api/v1/backups'] = () => [200, BACKUPS];
    const error = { code: 'disk_full', message: 'The disk of the backups is full.' };
    answers['POST /api/v1/backups'] = () => [200, { ...JOB, status: 'failed', error }];
    expect(await run(['backup'])).toEqual({
      exit: 1,
      out: '',
      err: 'viaggio: failed: The disk of the backups is full.\n',
    });
  });
});

describe('viaggio restore', () => {
  it('needs no server and no key, and says what is left to do', async () => {
    offlineSays = `${JSON.stringify({ kind: 'restored', backup: '/b', data: '/data', rows: 1_234 })}\n`;
    const { exit, out } = await run(['restore', '/b', '--even-expired'], { VIAGGIO_API_KEY: '' });
    expect(exit).toBe(0);
    expect(out).toContain('/data restored, 1,234 rows: start the server on it');
    expect(ranOffline).toEqual([['restore', '/b', '--even-expired']]);
  });

  it('ends with 1 and the one line it was refused with', async () => {
    offlineSays = JSON.stringify({ kind: 'refused', code: 'backup_damaged', message: 'x is missing.' });
    expect(await run(['restore', '/b'])).toEqual({ exit: 1, out: '', err: 'viaggio: x is missing.\n' });
  });

  it('says what to do where the programs have not been built', async () => {
    offlineSays = '';
    expect(await run(['restore', '/b'])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('npm run build'),
    });
  });
});

describe('viaggio doctor', () => {
  const GOOD = { about: 'node', level: 'good', values: { version: '22.1.0', needed: '20.19' } };
  const FULL = { about: 'disk', level: 'bad', values: { path: '/data', free: 104_857_600, share: 0.01 } };

  it('says of each thing how it is and what to do, and ends with 1 when something is wrong', async () => {
    offlineSays = JSON.stringify({ kind: 'findings', findings: [GOOD, FULL] });
    const { exit, out } = await run(['doctor']);
    expect(exit).toBe(1);
    expect(out).toBe(`ok     Node 22.1.0
WRONG  disk of /data: 100 MB free (1%). Make room: the engine needs as much again as its largest table to merge it.
1 wrong, 0 to look at
`);
  });

  it('speaks Italian where the shell does, and ends with 0 when nothing is wrong', async () => {
    offlineSays = JSON.stringify({ kind: 'findings', findings: [GOOD] });
    expect(await run(['doctor'], { LANG: 'it_IT.UTF-8' })).toMatchObject({
      exit: 0,
      out: expect.stringContaining('tutto a posto'),
    });
  });

  it('has words in both languages for every finding and every state, none of them empty', () => {
    for (const { doctor } of [en, it_]) {
      for (const name of findingNames) {
        for (const level of ['good', 'odd', 'bad'] as const) {
          const values = { text: () => 'new', size: () => '1 GB', share: () => '1 %', number: () => 1 };
          expect(doctor.findings[name](values, level).length).toBeGreaterThan(3);
        }
      }
    }
  });
});
