import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { freePort } from '../freePort';
import { launchBrowser } from '../launchBrowser';
import { serverProcess } from '../serverProcess';
import { watchContext } from './watchContext';

export interface ScreensWorld {
  readonly url: string;
  readonly browser: Browser;
  /** Signed in once the first run is done; every test opens its pages here. */
  readonly context: BrowserContext;
  /** What no page may do, as it was done: requests to other hosts, breaches of the policy, errors. */
  readonly breaches: string[];
  open(path: string): Promise<Page>;
  /** Opens a page, uses it, closes it. */
  withPage(path: string, use: (page: Page) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const DESKTOP = { width: 1440, height: 900 };

/** A server that nobody owns yet, and a browser that speaks Italian. */
export async function screensWorld(): Promise<ScreensWorld> {
  const data = mkdtempSync(join(tmpdir(), 'viaggio-screens-'));
  const server = serverProcess({
    data,
    port: await freePort(),
    writeKey: 'wk_screens',
    apiKey: 'vg_screens_key_000001',
  });
  await server.start();
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    reducedMotion: 'reduce',
    baseURL: server.url,
  });
  const breaches = await watchContext(context, server.url);
  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    // A busy machine may need a minute to begin a page.
    page.setDefaultTimeout(120_000);
    await page.goto(path);
    return page;
  };
  return {
    url: server.url,
    browser,
    context,
    breaches,
    open,
    withPage: async (path, use) => {
      const page = await open(path);
      await use(page);
      await page.close();
    },
    stop: async () => {
      await browser.close();
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
