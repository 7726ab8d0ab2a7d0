import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { restoreBackup } from './composeRestore';
import { readPlace } from './config';
import {
  callApi,
  engineEntry,
  sendBatch,
  settingsOf,
  startWhole,
  type WholeServer,
} from './testing/wholeServer';
import { backupManifest } from './usecases/backups/manifest';

/**
 * A data directory of the release before control migration 210, in the format of a backup: written by that release's own
 * server (40 visitors, a row to fix), with what its reports answered beside it. Later releases must open it.
 */
const OLD = fileURLToPath(new URL('./testing/releases/data-of-november-2026.tar.gz', import.meta.url));

interface Expected {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly quarantine: number;
  readonly [report: string]: unknown;
}

const home = mkdtempSync(join(tmpdir(), 'viaggio-upgrade-'));
let server: WholeServer | undefined;
afterAll(async () => {
  await server?.app.stop('the end of the test');
  rmSync(home, { recursive: true, force: true });
});

/** The fields that were answered then, of what is answered now: more are welcome. */
function answeredThen(then: unknown, now: unknown): unknown {
  if (Array.isArray(then) && Array.isArray(now)) return now.map((one, i) => answeredThen(then[i], one));
  if (typeof then !== 'object' || then === null || typeof now !== 'object' || now === null) return now;
  const known = now as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(then).map(([name, value]) => [name, answeredThen(value, known[name])]),
  );
}

it('opens what an older release left, brings it up to date, and answers as that release did', async () => {
  expect(spawnSync('tar', ['xzf', OLD, '-C', home]).status).toBe(0);
  const backup = join(home, 'backup');
  const manifest = backupManifest.parse(JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')));
  expect(Math.max(...manifest.control.migrations)).toBe(170);
  const expected = JSON.parse(readFileSync(join(home, 'expected.json'), 'utf8')) as Expected;
  const data = join(home, 'data');
  await restoreBackup(readPlace(settingsOf(data)), {
    backup,
    evenExpired: true,
    engineEntry: engineEntry(),
    now: Date.now,
  });
  server = await startWhole(data);
  // What a migration asks to be placed again is placed in the background.
  const { question } = expected.funnel as { question: object };
  for (let look = 0; look < 200; look++) {
    const { items } = (await callApi(server, '/jobs')).body;
    const { data: funnel } = (await callApi(server, '/reports/funnel', question)).body;
    if (funnel?.steps?.[0]?.people === 40 && !items?.some(({ status }) => status === 'running')) break;
    await sleep(200);
  }
  const { people, quarantine, ...reports } = expected;
  for (const [name, asked] of Object.entries(reports)) {
    const { question: of, data: then } = asked as { question: object; data: unknown };
    const { status, body } = await callApi(server, `/reports/${name}`, of);
    expect(status, name).toBe(200);
    expect(answeredThen(then, body.data), name).toEqual(then);
  }
  const found = (await callApi(server, '/people?limit=200')).body.items ?? [];
  expect(found.map(({ id, name }) => ({ id, name }))).toEqual(people);
  expect((await callApi(server, '/quarantine')).body.items).toHaveLength(quarantine);
  const known = [
    { type: 'track', event: 'Order Completed', userId: 'user-0', messageId: 'after the upgrade' },
  ];
  expect(await sendBatch(server, known)).toBe(200);
});
