import type { RouteShape } from '@viaggio/contract/common';
import { API_PREFIX, type RouteName, routes } from '@viaggio/contract/routes';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestService, PASSWORD, type TestService } from '../testing/createTestService';

const DAY = 86_400_000;
let service: TestService;
let workspace = 0;
let owner: Record<string, string> = {};
let users = 0;

beforeAll(async () => {
  service = await createTestService({ checkAnswers: true });
});
afterAll(() => service.close());
beforeEach(async () => {
  workspace = await service.newWorkspace('Bottega');
  owner = await memberAs('owner');
});

async function memberAs(role: 'owner' | 'editor' | 'analyst' | 'viewer', places: string[] = []) {
  users += 1;
  const cookie = await service.newUser(`${role}${users}@bottega.it`, { workspace, role, places });
  return { cookie, 'x-workspace': String(workspace) };
}
const keyAs = async (...scopes: ('read' | 'write' | 'import' | 'admin')[]) => ({
  authorization: `Bearer ${await service.newKey(workspace, scopes)}`,
});

interface Call {
  readonly id?: string | number;
  readonly body?: object;
  readonly query?: string;
}
async function call(
  name: RouteName,
  headers: Record<string, string>,
  { id = '', body, query = '' }: Call = {},
) {
  const shape: RouteShape = routes[name];
  const answer = await service.app.inject({
    method: shape.method,
    url: `${API_PREFIX}${shape.path.replace(/\{\w+\}/g, String(id))}${query}`,
    headers,
    ...(body ? { payload: body } : {}),
  });
  return { status: answer.statusCode, ...answer.json() };
}
const idOf = async (headers: Record<string, string>): Promise<string> => {
  const { items } = await call('listMembers', headers);
  return items.find(({ self }: { self: boolean }) => self).id;
};

describe('ownership', () => {
  it('cannot be left without anybody', async () => {
    const id = await idOf(owner);
    const demoted = await call('updateMember', owner, { id, body: { role: 'viewer' } });
    expect([demoted.status, demoted.error.code]).toEqual([409, 'last_owner']);
    expect((await call('removeMember', owner, { id })).error.code).toBe('last_owner');
  });

  it('can be left to another, even when two owners leave at the same moment', async () => {
    const second = await memberAs('owner');
    const [a, b] = [await idOf(owner), await idOf(second)];
    const left = await Promise.all([
      call('removeMember', owner, { id: a }),
      call('removeMember', second, { id: b }),
    ]);
    expect(left.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('is for people to decide, not for keys', async () => {
    const admin = await keyAs('admin');
    const viewer = await memberAs('viewer');
    const id = await idOf(viewer);
    const refused = [
      await call('updateMember', admin, { id, body: { role: 'owner' } }),
      await call('updateMember', admin, { id: await idOf(owner), body: { role: 'viewer' } }),
      await call('removeMember', admin, { id: await idOf(owner) }),
      await call('invite', admin, { body: { email: 'x@y.it', role: 'owner' } }),
    ];
    expect(refused.map(({ error }) => error.code)).toEqual(Array(4).fill('owners_only'));
    expect((await call('updateMember', admin, { id, body: { role: 'editor' } })).role).toBe('editor');
  });

  it('goes with sight of every place', async () => {
    const viewer = await memberAs('viewer', ['Milano']);
    const id = await idOf(viewer);
    const limited = await call('updateMember', owner, { id, body: { role: 'owner', places: ['Milano'] } });
    expect(limited.error.code).toBe('owner_without_limit');
    expect(await call('updateMember', owner, { id, body: { role: 'owner' } })).toMatchObject({ places: [] });
  });
});

describe('a limit by place', () => {
  it('shows a member their places only', async () => {
    await service.driver.query(
      "INSERT INTO terms VALUES ($1, 'place', 1, 'Milano'), ($1, 'place', 2, 'Roma')",
      [workspace],
    );
    const viewer = await memberAs('viewer', ['Milano', 'Bari']);
    expect((await call('getWorkspace', viewer)).places).toEqual(['Milano']);
    expect((await call('getMe', viewer)).workspace.places).toEqual(['Milano']);
    expect((await call('listWorkspaces', viewer)).items[0].places).toEqual(['Milano']);
    expect((await call('getWorkspace', owner)).places).toEqual(['Milano', 'Roma']);
  });
});

describe('an invitation', () => {
  const invite = async (body: object) => {
    const made = await call('invite', owner, { body });
    return { ...made, token: made.link?.split('/').at(-1) as string };
  };

  it('is over after seven days', async () => {
    const { token } = await invite({ email: 'late@bottega.it' });
    service.pass(7 * DAY);
    expect(await call('readInvitation', {}, { id: token })).toMatchObject({
      status: 410,
      error: { code: 'invitation_expired' },
    });
    const accepted = await call('acceptInvitation', {}, { id: token, body: { password: PASSWORD } });
    expect(accepted.error.code).toBe('invitation_expired');
    expect((await call('listInvitations', owner)).items).toEqual([]);
    service.pass(-7 * DAY);
  });

  it('that was withdrawn opens nothing', async () => {
    const { id, token } = await invite({ email: 'sorry@bottega.it' });
    expect((await call('withdrawInvitation', owner, { id })).ok).toBe(true);
    expect((await call('readInvitation', {}, { id: token })).status).toBe(404);
  });

  it('of somebody with an account asks for their password, and counts wrong ones as at the door', async () => {
    users += 1;
    const email = `known${users}@bottega.it`;
    await service.newUser(email);
    const { token } = await invite({ email, role: 'editor', places: ['Milano'] });
    expect((await call('readInvitation', {}, { id: token })).hasAccount).toBe(true);
    const accept = (password: string) => call('acceptInvitation', {}, { id: token, body: { password } });
    for (let guess = 0; guess < 10; guess += 1) {
      expect((await accept(`wrong password ${guess}`)).error.code).toBe('invalid_email_or_password');
    }
    expect(await accept(PASSWORD)).toMatchObject({ status: 429, error: { code: 'too_many_attempts' } });
    await service.driver.query('DELETE FROM attempts');
    expect((await accept(PASSWORD)).workspaceId).toBe(String(workspace));
    const { items } = await call('listMembers', owner);
    expect(items.at(-1)).toMatchObject({ email, role: 'editor', places: ['Milano'] });
  });

  it('is not for members', async () => {
    const { items } = await call('listMembers', owner);
    const again = await call('invite', owner, { body: { email: items[0].email.toUpperCase() } });
    expect([again.status, again.error.code]).toEqual([409, 'already_member']);
  });

  it('is used once by two who accept at the same moment', async () => {
    const { token } = await invite({ email: 'twice@bottega.it' });
    const body = { name: 'T', password: PASSWORD };
    const both = await Promise.all([
      call('acceptInvitation', {}, { id: token, body }),
      call('acceptInvitation', {}, { id: token, body }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    expect((await call('listMembers', owner)).items).toHaveLength(2);
  });

  it('is mailed where mail can be sent', async () => {
    const sent: string[] = [];
    const mailing = await createTestService({
      mailer: {
        send: async (_invitation, link) => {
          sent.push(link);
          return true;
        },
      },
      publicUrl: 'https://viaggio.example',
    });
    const id = await mailing.newWorkspace('M');
    const cookie = await mailing.newUser('o@m.it', { workspace: id, role: 'owner' });
    const made = await mailing.app.inject({
      method: 'POST',
      url: '/api/v1/invitations',
      payload: { email: 'a@m.it' },
      headers: { cookie, host: 'evil.example' },
    });
    expect(made.json()).toMatchObject({ mailed: true });
    expect(sent[0]).toMatch(/^https:\/\/viaggio\.example\/join\//);
    await mailing.close();
  });
});

describe('an API key', () => {
  it('is shown once, works until it is revoked, and says when it was used', async () => {
    const { key, id } = await call('createKey', owner, { body: { name: 'Nightly', scopes: ['read'] } });
    const bearer = { authorization: `Bearer ${key}` };
    expect((await call('getWorkspace', bearer)).id).toBe(String(workspace));
    const listed = await call('listKeys', owner);
    expect(JSON.stringify(listed)).not.toContain(key);
    expect(listed.items[0]).toMatchObject({
      start: key.slice(0, 7),
      createdBy: expect.stringMatching(/^owner/),
    });
    expect((await call('revokeKey', owner, { id })).ok).toBe(true);
    expect((await call('getWorkspace', bearer)).error.code).toBe('invalid_key');
  });

  it('is replaced without a gap: both work for a while, then the new one alone', async () => {
    const old = await call('createKey', owner, { body: { name: 'Nightly', scopes: ['read', 'import'] } });
    const made = await call('rotateKey', owner, { id: old.id, body: { overlapDays: 2 } });
    expect(made).toMatchObject({ status: 200, name: 'Nightly', scopes: ['read', 'import'], expiresAt: null });
    const statusOf = async (key: string) =>
      (await call('getWorkspace', { authorization: `Bearer ${key}` })).status;
    expect([await statusOf(old.key), await statusOf(made.key)]).toEqual([200, 200]);
    service.pass(2 * DAY);
    expect([await statusOf(old.key), await statusOf(made.key)]).toEqual([401, 200]);
    service.pass(-2 * DAY);
    expect((await call('rotateKey', owner, { id: made.id, body: { overlapDays: 0 } })).status).toBe(200);
    expect(await statusOf(made.key)).toBe(401);
  });

  it('stops on its last day', async () => {
    const { key } = await call('createKey', owner, {
      body: { name: 'K', scopes: ['read'], expiresInDays: 1 },
    });
    const bearer = { authorization: `Bearer ${key}` };
    expect((await call('getWorkspace', bearer)).status).toBe(200);
    service.pass(DAY);
    expect((await call('getWorkspace', bearer)).status).toBe(401);
    service.pass(-DAY);
  });

  it('stops when its workspace is removed', async () => {
    const bearer = await keyAs('read');
    await call('deleteWorkspace', owner, { body: { name: 'Bottega' } });
    service.pass(5_000);
    expect((await call('getWorkspace', bearer)).status).toBe(401);
  });
});

describe('a connection', () => {
  it('gets another code, and the one before opens for a while, then no more', async () => {
    const { writeKey, id } = await call('createSource', owner, { body: { name: 'Site', kind: 'web' } });
    const changed = await call('rotateSource', owner, { id, body: { overlapDays: 3 } });
    expect(changed.writeKey).not.toBe(writeKey);
    expect(Date.parse(changed.formerUntil)).toBeGreaterThan(Date.now() + 2 * DAY);
    const { sources } = service.deps.control;
    const opens = async (code: string) => (await sources.findByWriteKey(code))?.id === Number(id);
    expect([await opens(writeKey), await opens(changed.writeKey)]).toEqual([true, true]);
    await service.driver.query("UPDATE sources SET former_until = now() - interval '1 second'");
    expect([await opens(writeKey), await opens(changed.writeKey)]).toEqual([false, true]);
  });

  it('shows its code to those who may open one', async () => {
    const { writeKey, id } = await call('createSource', owner, { body: { name: 'Site', kind: 'web' } });
    expect(writeKey).toMatch(/^[0-9a-f]{32}$/);
    const codeFor = async (headers: Record<string, string>) =>
      (await call('listSources', headers)).items[0].writeKey;
    expect(await codeFor(await memberAs('editor'))).toBe(writeKey);
    expect(await codeFor(await keyAs('admin'))).toBe(writeKey);
    expect(await codeFor(await memberAs('analyst'))).toBeNull();
    expect(await codeFor(await keyAs('read'))).toBeNull();
    await call('updateSource', owner, { id, body: { enabled: false } });
    expect(await service.deps.sourceDirectory.find(writeKey)).toMatchObject({ enabled: false });
    await call('deleteSource', owner, { id });
    expect(await service.deps.sourceDirectory.find(writeKey)).toBeUndefined();
  });
});

describe('a workspace', () => {
  it('is created with its creator as owner, and changed', async () => {
    const made = await call('createWorkspace', await memberAs('viewer'), {
      body: { name: 'Mine', sells: 'services' },
    });
    expect(made).toMatchObject({
      name: 'Mine',
      sells: 'services',
      timeZone: 'Europe/Rome',
      hasEvents: false,
    });
    const changed = await call('updateWorkspace', owner, {
      body: { name: 'New', currency: 'CHF', ipPolicy: 'drop' },
    });
    expect(changed).toMatchObject({ name: 'New', currency: 'CHF', ipPolicy: 'drop', language: 'it' });
  });

  it('refuses what it cannot be', async () => {
    const codes = [
      await call('updateWorkspace', owner, { body: { timeZone: 'Mars/Olympus' } }),
      await call('updateWorkspace', owner, { body: { defaultModel: 'none' } }),
      await call('updateWorkspace', owner, { body: { currency: 'euro' } }),
      await call('deleteWorkspace', owner, { body: { name: 'Another' } }),
    ].map(({ error }) => [error.code, error.field]);
    expect(codes).toEqual([
      ['unknown_time_zone', 'timeZone'],
      ['model_not_found', 'defaultModel'],
      ['invalid_input', 'currency'],
      ['name_differs', 'name'],
    ]);
  });

  it('is gone at once when removed, and its data soon', async () => {
    expect((await call('deleteWorkspace', owner, { body: { name: 'Bottega' } })).ok).toBe(true);
    expect((await call('getWorkspace', owner)).error.code).toBe('workspace_not_found');
    await expect.poll(() => service.erased).toContain(workspace);
    await expect
      .poll(() => service.driver.query('SELECT 1 FROM workspaces WHERE id = $1', [workspace]))
      .toEqual([]);
  });
});

describe('who is signed in', () => {
  it('changes name and language, and is in their first workspace where the header names none of theirs', async () => {
    const changed = await call('updateMe', owner, { body: { name: 'Anna', language: 'en' } });
    expect(changed.user).toMatchObject({ name: 'Anna', language: 'en' });
    const stray = await call('getMe', { ...owner, 'x-workspace': '999999' });
    expect(stray.workspace.id).toBe(String(workspace));
    const nobody = await call('getMe', { cookie: await service.newUser(`lonely${users}@x.it`) });
    expect(nobody).toMatchObject({ workspaces: [], workspace: null, role: null });
  });
});

describe('lists', () => {
  it('go on from where they were', async () => {
    for (let n = 0; n < 5; n += 1)
      await call('createSource', owner, { body: { name: `S${n}`, kind: 'web' } });
    const first = await call('listAudit', owner, { query: '?limit=3' });
    const rest = await call('listAudit', owner, { query: `?limit=3&cursor=${first.next}` });
    expect([first.items.length, rest.items.length, rest.next]).toEqual([3, 2, null]);
    const some = await call('listAudit', owner, { query: '?action=workspace.updated' });
    expect(some.items).toEqual([]);
    expect((await call('listAudit', owner, { query: '?cursor=x' })).error.code).toBe('invalid_cursor');
    expect((await call('listJobs', owner)).items).toEqual([]);
  });
});
