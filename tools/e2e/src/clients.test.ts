import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Analytics } from '@segment/analytics-node';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientPage } from './clientPage';
import { freePort } from './freePort';
import { launchBrowser } from './launchBrowser';
import { type ServerProcess, serverProcess } from './serverProcess';

const WRITE_KEY = 'wk_real_clients';
const API_KEY = 'vg_real_clients_key_01';
const data = mkdtempSync(join(tmpdir(), 'viaggio-clients-'));
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  server = serverProcess({ data, port: await freePort(), writeKey: WRITE_KEY, apiKey: API_KEY });
  await server.start();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

interface Contact {
  readonly name: string;
  readonly channel: string;
  readonly properties: Record<string, unknown>;
}

async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    headers: { authorization: `Bearer ${API_KEY}` },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** The contacts of a person once there are so many, the oldest first. */
async function timelineOf(id: string, contacts: number): Promise<Contact[]> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = await ask<{ items: Contact[] }>(`/people/${encodeURIComponent(id)}/timeline`).catch(
      () => undefined,
    );
    const shown = found?.items.filter((item) => !['Identify', 'Group', 'Alias'].includes(item.name)) ?? [];
    if (shown.length >= contacts) return shown.reverse();
    await sleep(100);
  }
  throw new Error(`${id} has fewer than ${contacts} contacts`);
}

test("Segment's Node client", async () => {
  const client = new Analytics({ writeKey: WRITE_KEY, host: server.url, flushAt: 3 });
  const failures: unknown[] = [];
  client.on('error', (error) => failures.push(error));
  client.identify({ userId: 'node-1', traits: { email: 'nadia@example.it', name: 'Nadia' } });
  client.track({
    userId: 'node-1',
    event: 'Order Completed',
    properties: { order_id: 'o1', total: 42, currency: 'EUR' },
  });
  client.track({ userId: 'node-1', event: 'Store Visited', properties: { place: 'milano-brera' } });
  await client.closeAndFlush();
  expect(failures).toEqual([]);
  expect((await timelineOf('email:nadia@example.it', 2)).map((contact) => contact.name)).toEqual([
    'Order Completed',
    'Store Visited',
  ]);
});

test("Segment's browser client, in Chromium, from another origin", async () => {
  const page = await clientPage(`
    import { AnalyticsBrowser } from '@segment/analytics-next';
    const analytics = AnalyticsBrowser.load({ writeKey: '${WRITE_KEY}', cdnURL: '${server.url}' });
    (async () => {
      await analytics.page('Prodotto', 'Moka');
      await analytics.identify('browser-1', { email: 'bruno@example.it' });
      await analytics.track('Product Added', { product_id: 'moka-3', price: 29.9 });
      document.title = 'sent';
    })();
  `);
  const tab = await browser.newPage();
  const requests: string[] = [];
  tab.on('requestfinished', (request) => requests.push(new URL(request.url()).pathname));
  await tab.goto(page.url);
  await tab.waitForFunction("document.title === 'sent'");
  const contacts = await timelineOf('userId:browser-1', 2);
  await tab.close();
  await page.close();
  expect(requests).toEqual(
    expect.arrayContaining([`/v1/projects/${WRITE_KEY}/settings`, '/v1/p', '/v1/i', '/v1/t']),
  );
  expect(contacts.map((contact) => contact.name)).toEqual(['Page Viewed', 'Product Added']);
  expect(contacts[0]!.channel).toBe('email');
});

test("RudderStack's browser client, in Chromium, from another origin", async () => {
  const page = await clientPage(`
    import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
    const rudder = new RudderAnalytics();
    rudder.load('${WRITE_KEY}', '${server.url}', { configUrl: '${server.url}', logLevel: 'ERROR' });
    rudder.ready(() => {
      rudder.page('Prodotto', 'Moka');
      rudder.identify('rudder-1', { email: 'rita@example.it' });
      rudder.track('Product Added', { product_id: 'moka-6' });
    });
  `);
  const tab = await browser.newPage();
  const messages: string[] = [];
  tab.on('console', (message) => messages.push(message.text()));
  await tab.goto(page.url);
  const contacts = await timelineOf('email:rita@example.it', 2).catch((error) => {
    throw new Error(`${error}: ${messages.join(' | ')}`);
  });
  await tab.close();
  await page.close();
  expect(contacts.map((contact) => contact.name)).toEqual(['Page Viewed', 'Product Added']);
});

test('a pixel in a mail', async () => {
  const query = new URLSearchParams({ writeKey: WRITE_KEY, userId: 'pixel-1', event: 'Email Opened' });
  const answer = await fetch(`${server.url}/pixel/v1/track?${query}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/gif']);
  expect((await timelineOf('userId:pixel-1', 1)).map((contact) => contact.name)).toEqual(['Email Opened']);
});

test('a beacon with its code in the address and no content type of JSON', async () => {
  const body = JSON.stringify({ batch: [{ type: 'track', userId: 'beacon-1', event: 'Cart Viewed' }] });
  const answer = await fetch(`${server.url}/beacon/v1/batch?writeKey=${WRITE_KEY}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain;charset=UTF-8', origin: 'https://shop.example' },
    body,
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example');
  expect(await timelineOf('userId:beacon-1', 1)).toHaveLength(1);
});
