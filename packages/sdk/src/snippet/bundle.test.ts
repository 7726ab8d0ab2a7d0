import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleScript } from '../../build.mjs';

test('the file that sites load is at most 6 KB as it travels, and evaluates no text', async () => {
  const script = await bundleScript();
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024);
  expect(script).not.toMatch(/\beval\b|new Function|innerHTML/);
});
