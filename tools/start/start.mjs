/** `npm start`: installs what is missing, builds once, starts everything and prints the address. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installPackages, ROOT, requireNode } from './install.mjs';
import { NODE_OPTIONS } from './nodeOptions.mjs';

requireNode();
installPackages();
const { buildAll, isBuilt } = await import('./build.mjs');
if (!isBuilt()) {
  console.log('Building (once) …');
  await buildAll();
}

const server = spawn(process.execPath, [...NODE_OPTIONS, join(ROOT, 'dist', 'server', 'main.mjs')], {
  cwd: process.env.INIT_CWD ?? ROOT,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
