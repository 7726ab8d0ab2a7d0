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

/** Chromium of this machine, as `npm test` found it. */
export function launchBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.VIAGGIO_CHROMIUM ?? '/usr/bin/chromium',
    args: isRoot ? [...QUIET, '--no-sandbox'] : QUIET,
  });
}
