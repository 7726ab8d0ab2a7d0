import { type Browser, chromium } from 'playwright-core';

/** Without these Chromium asks the outside for updates and safe-browsing lists at every start. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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
