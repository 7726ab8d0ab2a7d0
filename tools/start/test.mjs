/** `npm test`: does all its own set-up, then runs every test, the browser's included. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPackages, ROOT, requireNode } from './install.mjs';

requireNode();
installPackages();
const { requireChromium } = await import('./chromium.mjs');
const chromium = requireChromium();
const { tryStrace } = await import('./debian.mjs');
tryStrace();
const { buildAll, isBuilt } = await import('./build.mjs');
if (!isBuilt()) await buildAll();
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const result = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, VIAGGIO_CHROMIUM: chromium },
});
process.exit(result.status ?? 1);
