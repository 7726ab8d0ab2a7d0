/**
 * Adds up the JavaScript a browser needs for the first look at the map: the entry, what it imports, the texts of one
 * language, and the pages on the way. Fails above the budget. Run after `npm run build -w @viaggio/web`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 250;
const DIST = join(import.meta.dirname, 'dist');
const FIRST = [
  'index.html',
  'src/i18n/it/index.ts',
  'src/routes/shell/Shell.tsx',
  'src/routes/map/MapPage.tsx',
];

const manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));
const needed = new Set();

function collect(key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build`);
  if (needed.has(chunk.file)) return;
  needed.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(imported);
}

for (const key of FIRST) collect(key);
let total = 0;
for (const file of needed) total += gzipSync(readFileSync(join(DIST, file))).length;
const kilobytes = Math.round(total / 1024);
console.log(`Initial JavaScript: ${kilobytes} KB gzip in ${needed.size} files (budget ${BUDGET_KB} KB)`);
if (kilobytes > BUDGET_KB) process.exit(1);
