import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { freePort } from '../freePort';
import { launchBrowser } from '../launchBrowser';
import { type ServerProcess, serverProcess } from '../serverProcess';
import { watchContext } from './watchContext';

const OWNER = { email: 'anna@example.it', password: 'mappe-di-anna-1' };

export interface WrittenMap {
  readonly title: string;
  readonly stages: readonly { readonly id: string; readonly name: string; readonly words: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly hidden: boolean;
    readonly lane: string;
  }[];
  readonly cards: readonly {
    readonly row: string;
    readonly stage: string;
    readonly text: string;
    readonly score: number | null;
    readonly moment: string | null;
  }[];
}

export interface MapWorld {
  readonly server: ServerProcess;
  readonly browser: Browser;
  readonly breaches: string[];
  /** A browser of its own, signed in. */
  enter(): Promise<BrowserContext>;
  /** Makes a map and answers its id. */
  make(context: BrowserContext, body: object): Promise<string>;
  /** The map as the server has it. */
  read(context: BrowserContext, map: string): Promise<WrittenMap>;
  open(context: BrowserContext, map: string, search?: string): Promise<Page>;
  stop(): Promise<void>;
}

/** A server with an owner, to be killed and started again, and browsers that speak Italian. */
export async function mapWorld(): Promise<MapWorld> {
  const data = mkdtempSync(join(tmpdir(), 'viaggio-maps-'));
  const server = serverProcess({
    data,
    port: await freePort(),
    writeKey: 'wk_maps',
    apiKey: 'vg_maps_key_00000001',
    environment: { VIAGGIO_OWNER_EMAIL: OWNER.email, VIAGGIO_OWNER_PASSWORD: OWNER.password },
  });
  await server.start();
  const browser = await launchBrowser();
  const breaches: string[] = [];
  const headers = { origin: server.url, 'x-workspace': '1' };
  return {
    server,
    browser,
    breaches,
    enter: async () => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'it-IT',
        timezoneId: 'Europe/Rome',
        reducedMotion: 'reduce',
        baseURL: server.url,
      });
      const own = await watchContext(context, server.url);
      own.push = (...found) => breaches.push(...found);
      await context.request.post('/api/auth/sign-in/email', { data: OWNER, headers });
      return context;
    },
    make: async ({ request }, body) => {
      const answer = await request.post('/api/v1/maps', { headers, data: { language: 'it', ...body } });
      return ((await answer.json()) as { id: string }).id;
    },
    read: async ({ request }, map) => {
      const answer = await request.get(`/api/v1/maps/${map}`, { headers });
      return ((await answer.json()) as { document: WrittenMap }).document;
    },
    open: async (context, map, search = '') => {
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(`/w/1/maps/${map}${search}`);
      return page;
    },
    stop: async () => {
      await browser.close();
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
