import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';

const directory = mkdtempSync(join(tmpdir(), 'viaggio-stacks-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const SOURCE = `
import { mapStacks } from ${JSON.stringify(fileURLToPath(new URL('mapStacks.ts', import.meta.url)))};
interface Cart {
  readonly n: number;
}
const pay = (cart: Cart): never => {
  throw new Error('unpaid ' + cart.n);
};
mapStacks();
try {
  pay({ n: 3 });
} catch (error) {
  console.log((error as Error).stack);
}
`;

/** What a bundle of the source prints, built as the server is. */
async function printed(sourcemap: boolean): Promise<string> {
  const source = join(directory, 'shop.ts');
  const bundle = join(directory, sourcemap ? 'mapped.mjs' : 'bare.mjs');
  writeFileSync(source, SOURCE);
  await build({
    entryPoints: [source],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    sourcemap,
    sourcesContent: false,
  });
  return spawnSync(process.execPath, [bundle], { encoding: 'utf8' }).stdout;
}

it('names the line of the source where a bundle threw', async () => {
  const stack = await printed(true);
  expect(stack).toContain('Error: unpaid 3');
  expect(stack).toContain(`${join(directory, 'shop.ts')}:7:`);
});

it('names the line of a bundle without a map', async () => {
  expect(await printed(false)).toMatch(/Error: unpaid 3\n\s+at pay \(.*bare\.mjs:\d+:\d+\)/);
});
