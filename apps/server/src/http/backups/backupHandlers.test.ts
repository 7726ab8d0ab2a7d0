import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestService, stubHandlers, type TestService } from '../testing/createTestService';
import { backupHandlers } from './backupHandlers';

const directory = mkdtempSync(join(tmpdir(), 'viaggio-backups-'));
let service: TestService;
let handlers: ReturnType<typeof backupHandlers>;
let first: number;
let second: number;

beforeAll(async () => {
  service = await createTestService({
    handlers: {
      ...stubHandlers(),
      listBackups: (input, context) => handlers.listBackups(input, context),
      startBackup: (input, context) => handlers.startBackup(input, context),
    },
  });
  handlers = backupHandlers({
    control: service.deps.control,
    take: undefined,
    directory,
    onDataDisk: () => true,
    days: 30,
    version: '1',
    secret: 'a secret of the test',
    keepSecret: true,
    now: Date.now,
    onError: () => undefined,
    onMade: () => undefined,
  });
  first = await service.newWorkspace('First');
  second = await service.newWorkspace('Second');
});
afterAll(async () => {
  await service.close();
  rmSync(directory, { recursive: true, force: true });
});

const ask = async (method: 'GET' | 'POST', workspace: number, scopes: ('admin' | 'read')[] = ['admin']) => {
  const authorization = `Bearer ${await service.newKey(workspace, scopes)}`;
  const answer = await service.app.inject({ method, url: '/api/v1/backups', headers: { authorization } });
  return { status: answer.statusCode, code: answer.json().error?.code, body: answer.json() };
};

describe('a backup, which holds every workspace', () => {
  it('is neither made nor seen from another workspace than the first, whatever the right', async () => {
    for (const method of ['GET', 'POST'] as const) {
      expect(await ask(method, second)).toMatchObject({ status: 403, code: 'backup_first_workspace' });
    }
    const place = { directory, days: 30, onDataDisk: true, possible: false };
    expect((await ask('GET', first)).body).toEqual({ items: [], ...place });
  });

  it('needs the right to administer', async () => {
    expect(await ask('GET', first, ['read'])).toMatchObject({ status: 403, code: 'scope_missing' });
  });

  it('is refused, with what to use instead, where the events lie on a ClickHouse server', async () => {
    expect(await ask('POST', first)).toMatchObject({ status: 409, code: 'backup_external_events' });
  });
});
