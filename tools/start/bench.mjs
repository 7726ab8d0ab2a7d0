/** `npm run bench`: builds what is needed, then measures. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPackages, ROOT } from './install.mjs';

installPackages();
const { buildAll, isBuilt } = await import('./build.mjs');
if (!isBuilt()) await buildAll();
const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const main = join(ROOT, 'tools', 'bench', 'src', 'main.ts');
const result = spawnSync(process.execPath, [tsx, main, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
