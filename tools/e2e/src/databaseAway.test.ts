import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '@viaggio/stores/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DatabaseRoad, databaseRoad } from './databaseRoad';
import { freePort } from './freePort';
import { type ServerProcess, serverProcess } from './serverProcess';
import { type Reply, replyOf, type SteadyClient, steadyClient } from './steadyClient';

const OWNER = { email: 'anna@bottega.it', password: 'correct horse battery' };
const KEYS = { writeKey: 'wk_database_away', apiKey: 'vg_database_away_0001' };
const data = mkdtempSync(join(tmpdir(), 'viaggio-away-'));
let database: Awaited<ReturnType<typeof testDatabase>>;
let road: DatabaseRoad;
let server: ServerProcess;
let client: SteadyClient;
let cookie: string;

const signIn = (): Promise<Response> =>
  fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify(OWNER),
  });
/** What every screen asks first. */
const openScreen = (): Promise<Reply> =>
  replyOf(() => fetch(`${server.url}/api/v1/me`, { headers: { cookie } }));

async function readiness(): Promise<{ status: number; message: string; retryAfter: string | null }> {
  const answer = await fetch(`${server.url}/readyz`);
  const body = (await answer.json()) as { error?: { message: string } };
  const retryAfter = answer.headers.get('retry-after');
  return { status: answer.status, message: body.error?.message ?? '', retryAfter };
}
const AWAY = { status: 503, message: 'Not ready: control store.', retryAfter: '2' };

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('it never came to be');
    await sleep(50);
  }
}
const isBack = async (): Promise<boolean> => (await readiness()).status === 200;

beforeAll(async () => {
  database = await testDatabase();
  const [place] = await database.query<{ name: string; directory: string }>(
    "SELECT current_database() AS name, current_setting('unix_socket_directories') AS directory",
  );
  road = await databaseRoad(join(place!.directory, '.s.PGSQL.5432'));
  const environment = {
    VIAGGIO_DATABASE_URL: `postgres://viaggio@127.0.0.1:${road.port}/${place!.name}`,
    VIAGGIO_OWNER_EMAIL: OWNER.email,
    VIAGGIO_OWNER_PASSWORD: OWNER.password,
    VIAGGIO_LOG: 'silent',
  };
  server = serverProcess({ data, port: await freePort(), ...KEYS, environment });
  await server.start();
  client = steadyClient({ url: server.url, ...KEYS });
  cookie = (await signIn()).headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
});
beforeEach(async () => {
  await road.open();
  await until(isBack);
  await client.resend();
});
afterAll(async () => {
  await road.open();
  await server.stop();
  await road.shut();
  await database.close();
  rmSync(data, { recursive: true, force: true });
});

describe('a database elsewhere', () => {
  it('may stop: events wait, then clients are told to come back, screens say so; and all is taken up by itself', async () => {
    expect((await client.send(20)).status).toBe(200);
    expect((await openScreen()).status).toBe(200);
    await road.shut();
    // More than may wait: 40,000.
    const replies: Reply[] = [];
    const sent = Array.from({ length: 24 }, async () => void replies.push(await client.send(2_000)));
    await until(() => replies.length > 0);
    expect(await readiness()).toEqual(AWAY);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const refused = { status: 503, code: 'control_store_unavailable', retryAfter: '5' };
    expect(await openScreen()).toMatchObject(refused);
    expect(await replyOf(signIn)).toMatchObject(refused);
    // Long enough for everything that is asked now and then to have failed.
    await sleep(3_000);
    const told = [...replies];
    expect(told.length).toBeGreaterThan(2);
    expect(told.length).toBeLessThan(sent.length);
    for (const reply of told)
      expect(reply).toMatchObject({ status: 429, code: 'overloaded', retryAfter: '5' });

    await road.open();
    await until(isBack);
    await Promise.all(sent);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(sent.length - told.length);
    expect(await client.resend()).toBe(told.length);
    expect(await client.countLog()).toEqual({ rows: client.made, messages: client.made });
    expect((await openScreen()).status).toBe(200);
    expect((await signIn()).status).toBe(200);
  });

  it('may fall silent: nothing waits for ever, and what got no answer is stored once when it is sent again', async () => {
    expect((await client.send(20)).status).toBe(200);
    road.silence();
    expect((await client.send(20, 2_000)).status).toBeUndefined();
    expect(await readiness()).toEqual(AWAY);
    const screen = await openScreen();
    expect(screen).toMatchObject({ status: 503, code: 'control_store_unavailable', retryAfter: '5' });
    expect(screen.milliseconds).toBeLessThan(25_000);
    await road.open();
    await until(isBack);
    expect(await client.resend()).toBe(1);
    expect((await openScreen()).status).toBe(200);
    expect(await client.countLog()).toEqual({ rows: client.made, messages: client.made });
  });
});
