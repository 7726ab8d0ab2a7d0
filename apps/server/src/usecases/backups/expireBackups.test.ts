import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { clearUnfinished, expireBackups } from './expireBackups';
import { listBackups } from './listBackups';
import type { BackupManifest } from './manifest';

const directory = mkdtempSync(join(tmpdir(), 'viaggio-expire-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function keep(name: string, expiresAt: string): void {
  const manifest: BackupManifest = {
    format: 1,
    version: '1',
    createdAt: '2026-01-01T00:00:00.000Z',
    expiresAt,
    secretMark: 'x',
    holdsSecret: false,
    control: { migrations: [], tables: [], sequences: {} },
    events: { migrations: [], tables: [] },
    files: [],
  };
  mkdirSync(join(directory, name));
  writeFileSync(join(directory, name, 'manifest.json'), JSON.stringify(manifest));
}

it('deletes backups whose day has come, and nothing that is none of ours', async () => {
  keep('viaggio-1', '2026-01-31T00:00:00.000Z');
  keep('viaggio-2', '2026-02-28T00:00:00.000Z');
  mkdirSync(join(directory, 'photos'));
  mkdirSync(join(directory, 'broken'));
  writeFileSync(join(directory, 'broken', 'manifest.json'), '{');
  const on = (day: string) => expireBackups({ directory, now: () => Date.parse(day) });
  expect(await on('2026-01-30')).toEqual([]);
  expect(await on('2026-02-01')).toEqual(['viaggio-1']);
  expect((await listBackups(directory)).map(({ name }) => name)).toEqual(['viaggio-2']);
  expect(readdirSync(directory).sort()).toEqual(['broken', 'photos', 'viaggio-2']);
});

it('clears what a killed server had begun, and no other directory', async () => {
  mkdirSync(join(directory, 'viaggio-20261127-064058-401.part'));
  mkdirSync(join(directory, 'mine.part'));
  await clearUnfinished(directory);
  expect(readdirSync(directory)).toContain('mine.part');
  expect(readdirSync(directory)).not.toContain('viaggio-20261127-064058-401.part');
});
