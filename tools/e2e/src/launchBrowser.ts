import { type Browser, chromium } from 'playwright-core';

/**
 * Headless Chromium calls itself a robot, and robots make no journey. The whole browser says this: what a page sends as
 * it ends goes out under the browser's name, whatever the page was told to call itself.
 */
const PERSON =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** Without these Chromium asks the outside for updates and safe-browsing lists at every start. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--user-agent=${PERSON}`,
];

/** What Playwright switches off and people have: pages that are gone back to come out of a cache. */
const CACHE_OFF = '--disable-back-forward-cache';

/** Chromium of this machine, as `npm test` found it. `goesBack`: with its cache of pages. */
export function launchBrowser({ goesBack = false } = {}): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.VIAGGIO_CHROMIUM ?? '/usr/bin/chromium',
    ...(goesBack && { ignoreDefaultArgs: [CACHE_OFF] }),
    args: isRoot ? [...QUIET, '--no-sandbox'] : QUIET,
  });
}
