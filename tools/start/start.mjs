/** `npm start`: installs what is missing, builds once, starts everything and prints the address. */
import { spawn } from 'node:child_process';
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, ROOT, requireNode } from './install.mjs';
import { NODE_OPTIONS } from './nodeOptions.mjs';

requireNode();
installPackages();
const { buildAll, COMPILED, isBuilt } = await import('./build.mjs');
if (!isBuilt()) {
  console.log('Building (once) …');
  await buildAll();
}

const main = join(ROOT, 'dist', 'server', 'main.mjs');
const directory = process.env.INIT_CWD ?? ROOT;

/** In this process: a second one would take 50 MB and a tenth of a second, to wait. */
async function startHere() {
  process.chdir(directory);
  // Since Node 22.
  module.enableCompileCache?.(COMPILED);
  await import(pathToFileURL(main).href);
}

/** In a process of its own, when this one was started without the server's options. */
function startBeside() {
  const server = spawn(process.execPath, [...NODE_OPTIONS, main], { cwd: directory, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

if (NODE_OPTIONS.every((option) => process.execArgv.includes(option))) await startHere();
else startBeside();
