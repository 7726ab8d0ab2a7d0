import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './install.mjs';

/** Bundles of the server: each entry becomes one file; packages from npm stay outside. */
const ENTRIES = {
  main: 'apps/server/src/main.ts',
  engine: 'packages/stores/src/events/driver/engine.ts',
  viaggio: 'apps/cli/src/main.ts',
};
const SOURCES = ['packages', 'apps'];
const OUT = join(ROOT, 'dist');

/** Time of the newest source file; directories of builds and packages do not count. */
function newestSource(directory) {
  let newest = 0;
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const path = join(directory, entry.name);
    const time = entry.isDirectory() ? newestSource(path) : statSync(path).mtimeMs;
    if (time > newest) newest = time;
  }
  return newest;
}

const stampFile = join(OUT, '.built');

/** The sources a build was made of, as one text. */
function stampOf() {
  const newest = Math.max(...SOURCES.map((name) => newestSource(join(ROOT, name))));
  return `${newest}/${statSync(join(ROOT, 'package-lock.json')).mtimeMs}`;
}

export const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf();

async function buildServer() {
  const { build } = await import('esbuild');
  const entryPoints = Object.fromEntries(
    Object.entries(ENTRIES)
      .filter(([, path]) => existsSync(join(ROOT, path)))
      .map(([name, path]) => [name, join(ROOT, path)]),
  );
  await build({
    entryPoints,
    outdir: join(OUT, 'server'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [
      {
        // Our own packages are TypeScript and go into the bundle; everything from npm stays a package.
        name: 'npm-outside',
        setup(build) {
          build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@viaggio/') ? undefined : { path, external: true },
          );
        },
      },
    ],
  });
}

function buildWeb() {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(ROOT, 'apps', 'web'),
    stdio: 'inherit',
  });
  if (result.status !== 0) throw new Error('The web application could not be built: see above.');
}

/** Builds server and web application. */
export async function buildAll() {
  const stamp = stampOf();
  mkdirSync(OUT, { recursive: true });
  await buildServer();
  buildWeb();
  writeFileSync(stampFile, stamp);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAll();
