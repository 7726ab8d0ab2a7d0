import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type SnippetOptions, writeSnippet } from '@viaggio/sdk/snippet';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { freePort } from './freePort';
import { launchBrowser } from './launchBrowser';
import { type Captured, capture, openSite, type Site } from './sdkSite';
import { type ServerProcess, serverProcess } from './serverProcess';

const WRITE_KEY = 'wk_browser_sdk';
const API_KEY = 'vg_browser_sdk_key_01';

export interface Visit {
  readonly page: Page;
  readonly captured: Captured;
  readonly context: BrowserContext;
}

/** A server, a browser, and sites that have the SDK in them. */
export interface SdkWorld {
  readonly server: ServerProcess;
  readonly browser: Browser;
  readonly key: string;
  /** The snippet for this server; further options, and a script to run before it, in lines of code. */
  snippet(options?: string, before?: string): string;
  site(head: string, pages?: Record<string, string>, policy?: string): Promise<Site>;
  /** A visitor who has never been anywhere. */
  visit(url: string): Promise<Visit>;
  ask<Answer>(path: string, body?: object): Promise<Answer>;
  /** Names of a person's contacts, the oldest first, once there are so many. */
  timelineOf(id: string, contacts: number): Promise<string[]>;
  close(): Promise<void>;
}

/** The snippet as people paste it, with options that it does not write. */
function snippetWith(given: SnippetOptions, options: string): string {
  return writeSnippet(given).replace(/\n}\);\n/, `${options && `,\n  ${options}`}\n});\n`);
}

export async function openSdkWorld(): Promise<SdkWorld> {
  const data = mkdtempSync(join(tmpdir(), 'viaggio-sdk-'));
  const server = serverProcess({ data, port: await freePort(), writeKey: WRITE_KEY, apiKey: API_KEY });
  await server.start();
  const browser = await launchBrowser({ goesBack: true });
  const sites: Site[] = [];
  const headers = { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' };
  const ask = async <Answer>(path: string, body?: object): Promise<Answer> => {
    const asked = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const answer = await fetch(`${server.url}/api/v1${path}`, asked);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  return {
    server,
    browser,
    key: WRITE_KEY,
    ask,
    snippet: (options = '', before = '') =>
      `${before && `<script>${before}</script>`}${snippetWith({ host: server.url, key: WRITE_KEY, count: false }, options)}`,
    site: async (head, pages, policy) => {
      const site = await openSite({ head, ...(pages && { pages }), ...(policy && { policy }) });
      sites.push(site);
      return site;
    },
    visit: async (url) => {
      const context = await browser.newContext({ locale: 'it-IT' });
      const page = await context.newPage();
      const captured = capture(page, server.url);
      await page.goto(url);
      await page.waitForFunction('window.viaggio && !Array.isArray(window.viaggio)').catch(() => undefined);
      return { page, captured, context };
    },
    timelineOf: async (id, contacts) => {
      for (let attempt = 0; attempt < 100; attempt++) {
        const path = `/people/${encodeURIComponent(id)}/timeline`;
        const found = await ask<{ items: { name: string }[] }>(path).catch(() => undefined);
        const names = found?.items.map(({ name }) => name).filter((name) => name !== 'Identify') ?? [];
        if (names.length >= contacts) return names.reverse();
        await sleep(100);
      }
      throw new Error(`${id} has fewer than ${contacts} contacts`);
    },
    close: async () => {
      await browser.close();
      for (const site of sites) await site.close();
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
