import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openZip } from '../imports/files/xlsx/zipFile';
import { zipFiles } from './zipFiles';

it('an archive is read by who reads archives', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'viaggio-zip-'));
  const path = join(directory, 'a.zip');
  const content = '{"è":"sì"}\n'.repeat(1_000);
  const files = [
    { name: 'person.json', content },
    { name: 'empty.csv', content: '' },
  ];
  writeFileSync(path, zipFiles(files, new Date('2026-03-01T10:20:30Z')));
  const zip = await openZip(path);
  expect(await text(await zip.open('person.json'))).toBe(content);
  expect(await text(await zip.open('empty.csv'))).toBe('');
  zip.close();
  rmSync(directory, { recursive: true });
});
