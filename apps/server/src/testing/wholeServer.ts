import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { compileEngine } from '@viaggio/stores/testing';
import { type Application, compose } from '../compose';
import { readConfig } from '../config';
import { openStores } from '../stores';

export const API_KEY = 'vg_key_of_the_whole_server';
export const WRITE_KEY = 'wk_whole_server';

/** A whole server on a data directory of its own, with both stores embedded, heard over its port. */
export interface WholeServer {
  readonly app: Application;
  readonly url: string;
  readonly data: string;
}

let engine: string | undefined;
/** Compiled script of the events engine, made once. */
export function engineEntry(): string {
  engine ??= compileEngine();
  return engine;
}

/** What its environment says, but for the port. */
export const settingsOf = (data: string): Record<string, string> => ({
  VIAGGIO_DATA: data,
  VIAGGIO_BACKUPS: join(data, '..', 'backups'),
  VIAGGIO_API_KEY: API_KEY,
  VIAGGIO_WRITE_KEY: WRITE_KEY,
  VIAGGIO_OWNER_EMAIL: 'anna@bottega.it',
  VIAGGIO_OWNER_PASSWORD: 'correct horse battery',
  VIAGGIO_LOG: 'silent',
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

export async function startWhole(data: string): Promise<WholeServer> {
  const port = await freePort();
  const config = readConfig({ ...settingsOf(data), VIAGGIO_PORT: String(port) });
  const stores = openStores(config, { engineEntry: engineEntry() });
  const app = await compose(config, stores, { web: undefined, sdk: undefined });
  await app.listen();
  return { app, url: `http://127.0.0.1:${port}`, data };
}

/** What tests look at in the answers of many routes. */
export interface Answer {
  readonly [name: string]: unknown;
  readonly id?: string;
  readonly status?: string;
  readonly data?: {
    readonly steps?: readonly { readonly people: number }[];
    readonly totals?: { readonly contacts: number };
  };
  readonly items?: readonly Readonly<Record<string, unknown>>[];
}

/** Calls the application API as an owner's program does; a body is posted. */
export async function callApi(
  { url }: Pick<WholeServer, 'url'>,
  path: string,
  body?: object,
): Promise<{ status: number; body: Answer }> {
  const json: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${API_KEY}`, ...json },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as Answer };
}

/** Sends events as a client does; 0 when no answer came in time. */
export function sendBatch(
  { url }: Pick<WholeServer, 'url'>,
  batch: readonly object[],
  limitMs = 120_000,
): Promise<number> {
  return fetch(`${url}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${WRITE_KEY}:`)}` },
    body: JSON.stringify({ batch }),
    signal: AbortSignal.timeout(limitMs),
  }).then(
    (answer) => answer.status,
    () => 0,
  );
}

/** Hashes of the messages in the log, one for each row. */
export async function loggedMessages({ url }: Pick<WholeServer, 'url'>): Promise<string[]> {
  const file = await fetch(`${url}/api/v1/exports/events?format=jsonl`, {
    headers: { authorization: `Bearer ${API_KEY}` },
  });
  const lines = (await file.text()).trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { message: string }).message);
}

/** What the log of the first workspace keeps of a message's id. */
export function hashOfMessage(data: string, messageId: string): string {
  const secret = readFileSync(join(data, 'secret'), 'utf8').trim();
  const digest = createHash('sha256').update([secret, '1', 'message', messageId].join('\0')).digest();
  return (digest.readBigUInt64BE(0) & 0x7fffffffffffffffn).toString();
}
