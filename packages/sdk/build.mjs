/** Builds the SDK: the file the server hands out, and the npm package. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = import.meta.dirname;

/**
 * Names that stay within the bundle, made short: the options of a site, the calls of its API and what travels keep
 * theirs. The browser tests run on the very bundle, and would see one too many.
 */
const INNER =
  /^(adopt|agree|arrived|chance|clean|clock|core|device|flush|forget|hear|isFresh|isOnline|keep|later|leave|newId|onLeave|once|onView|post|refuse|retryAfter|saidBefore|sent|store|takeApart|visit)$/;

const options = {
  bundle: true,
  mangleProps: INNER,
  minify: true,
  platform: 'browser',
  // Browsers since the end of 2021 (private methods of classes): Chrome 84, Firefox 90, Safari 15.
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** The text of the file that sites load: `GET /sdk/viaggio.js`. */
export async function bundleScript() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    ...options,
    entryPoints: [join(ROOT, 'src', 'script.ts')],
    format: 'iife',
    write: false,
  });
  return outputFiles[0].text;
}

/** The npm package: one module and its types, in `dist`. */
async function buildPackage() {
  const dist = join(ROOT, 'dist');
  const { build } = await import('esbuild');
  rmSync(dist, { recursive: true, force: true });
  await build({
    ...options,
    entryPoints: [join(ROOT, 'src', 'index.ts')],
    format: 'esm',
    outfile: join(dist, 'viaggio.mjs'),
  });
  const tsc = join(ROOT, '..', '..', 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The types of the package could not be written: see above.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildPackage();
