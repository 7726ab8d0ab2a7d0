import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config';
import { createProgram } from '../createProgram';

const directory = mkdtempSync(join(tmpdir(), 'viaggio-cli-export-'));
const out = join(directory, 'people.parquet');
const CONTENT = Buffer.from('PAR1'.repeat(100_000));

let server: Server;
let url = '';
let asked: string[];
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    answer(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(directory, { recursive: true });
});
beforeEach(() => {
  asked = [];
  rmSync(out, { force: true });
  answer = (response) => void response.writeHead(200).end(CONTENT);
});

async function run(...args: string[]) {
  let [said, err] = ['', ''];
  const program = createProgram({
    config: readConfig({ VIAGGIO_API_KEY: 'key', VIAGGIO_URL: url }),
    out: (text) => {
      said += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    fetch,
    offline: async () => '',
    wait: async () => undefined,
  });
  return { exit: await program(['export', ...args]), said, err };
}

describe('viaggio export', () => {
  it('writes the file as it comes, and says so', async () => {
    const { exit, said } = await run(
      ...['people', '--format', 'parquet', '--from', '2026-01-01', '--segment', 's1', '--out', out],
    );
    expect([exit, said]).toEqual([0, `${out} written, 0.4 MB\n`]);
    expect(readFileSync(out).equals(CONTENT)).toBe(true);
    expect(asked).toEqual([
      'GET /api/v1/exports/people?from=2026-01-01&segment=s1&format=parquet Bearer key',
    ]);
  });

  it('leaves nothing of a file that breaks off', async () => {
    answer = (response) => {
      response.writeHead(200).write(CONTENT);
      setTimeout(() => response.destroy(), 50);
    };
    const { exit, err } = await run('people', '--out', out);
    expect([exit, err]).toEqual([
      1,
      `viaggio: the export broke off before its end: ${out} was not written; try again\n`,
    ]);
    expect([existsSync(out), existsSync(`${out}.part`)]).toEqual([false, false]);
  });

  it('says why the server refuses', async () => {
    answer = (response) => {
      const error = { code: 'segment_not_found', message: 'There is no such segment.' };
      response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    };
    expect(await run('people', '--out', out)).toMatchObject({
      exit: 1,
      err: 'viaggio: There is no such segment.\n',
    });
    expect(existsSync(out)).toBe(false);
  });

  it.each([[['everything']], [['people', '--format', 'xls']], [[]]])('2 for %j', async (args) => {
    expect(await run(...args)).toMatchObject({ exit: 2 });
    expect(asked).toEqual([]);
  });
});
