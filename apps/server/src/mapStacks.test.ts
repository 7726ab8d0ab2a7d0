import { execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';

let directory = '';
beforeAll(async () => {
  directory = await realpath(await mkdtemp(join(tmpdir(), 'viaggio-stacks-')));
});
afterAll(() => rm(directory, { recursive: true }));

const FAILING = `import { mapStacks } from ${JSON.stringify(fileURLToPath(new URL('./mapStacks', import.meta.url)))};
interface Gone {
  readonly line: number;
}
function fail(): never {
  throw new RangeError('on line six');
}
mapStacks();
try {
  fail();
} catch (error) {
  console.log((error as Error).stack);
}
`;

/** What the stack of a fault says in a bundle, line by line. */
async function stackIn(name: string, sourcemap: boolean): Promise<string[]> {
  const source = join(directory, `${name}.ts`);
  await writeFile(source, FAILING);
  const outfile = join(directory, 'built', `${name}.mjs`);
  const kind = { bundle: true, format: 'esm', platform: 'node' } as const;
  await build({ ...kind, entryPoints: [source], outfile, sourcemap, sourcesContent: false });
  return execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).split('\n');
}

it('stacks name the line of the source', async () => {
  const [head, first, second] = await stackIn('mapped', true);
  expect(head).toBe('RangeError: on line six');
  expect(first).toBe(`    at fail (${join(directory, 'mapped.ts')}:6:9)`);
  expect(second).toBe(`    at ${join(directory, 'mapped.ts')}:10:3`);
});

it('a place without a map stays as it is', async () => {
  const [, first] = await stackIn('plain', false);
  expect(first).toMatch(/ {4}at fail \(file:.*\/built\/plain\.mjs:\d+:\d+\)$/);
});
