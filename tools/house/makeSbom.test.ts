import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error: a script without types
import { sbomOf } from './makeSbom.mjs';

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));

interface Component {
  readonly name: string;
  readonly purl: string;
  readonly scope: string;
  readonly hashes: { content: string }[];
}

it('names what is delivered, each once with its checksum, and nothing for development only', () => {
  const { bomFormat, specVersion, components } = sbomOf(lock) as {
    bomFormat: string;
    specVersion: string;
    components: Component[];
  };
  expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.6']);
  const names = components.map(({ name }) => name);
  for (const needed of ['better-auth', 'fastify', 'pg', 'chdb', 'react']) expect(names).toContain(needed);
  for (const unneeded of ['vitest', 'typescript', '@biomejs/biome']) expect(names).not.toContain(unneeded);
  expect(new Set(components.map(({ purl }) => purl)).size).toBe(components.length);
  // What is of another platform may stand in the lock file without one.
  const unchecked = components.filter(({ hashes }) => hashes[0]?.content.length !== 128);
  expect(unchecked.filter(({ scope }) => scope === 'required')).toEqual([]);
  expect(unchecked.length).toBeLessThan(5);
  expect(components.find(({ name }) => name === '@clickhouse/client')?.purl).toMatch(
    /^pkg:npm\/%40clickhouse\/client@\d/,
  );
});
