#!/usr/bin/env node
import { existsSync } from 'node:fs';

// `npm start` and `npm run build` leave a bundle; before the first of them the sources are run as they are.
const bundle = new URL('../../../dist/server/viaggio.mjs', import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  const { tsImport } = await import('tsx/esm/api');
  await tsImport('../src/main.ts', import.meta.url);
}
