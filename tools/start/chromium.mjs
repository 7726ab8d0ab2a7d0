import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installDebian } from './debian.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PATHS = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium on this machine; undefined when there is none. */
export function findChromium() {
  for (const name of NAMES) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return PATHS.find((path) => existsSync(path));
}

/** Finds a Chromium, or installs Debian's as root; ends with one line that says how to get one. */
export function requireChromium() {
  const found = process.env.VIAGGIO_CHROMIUM ?? findChromium();
  if (found) return found;
  installDebian('chromium', 'the browser tests');
  const installed = findChromium();
  if (installed) return installed;
  console.error(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium), or set VIAGGIO_CHROMIUM to its path.',
  );
  process.exit(1);
}
