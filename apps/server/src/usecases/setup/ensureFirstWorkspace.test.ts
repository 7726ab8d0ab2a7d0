import type { Authentication } from '@viaggio/domain/ports/authentication';
import type { AccessControl } from '@viaggio/domain/ports/control';
import { type ControlDriver, createAccessControl, createAuthentication } from '@viaggio/stores/control';
import { testDatabase } from '@viaggio/stores/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSecret } from '../keys/secrets';
import { ensureFirstWorkspace } from './ensureFirstWorkspace';
import { setUp } from './setUp';

let driver: ControlDriver;
let control: AccessControl;
let auth: Authentication;
const owner = { ownerEmail: 'anna@bottega.it', ownerPassword: 'correct horse' };
const keys = { apiKey: 'an api key of sixteen', writeKey: 'wk1' };

beforeEach(async () => {
  driver = await testDatabase();
  control = createAccessControl(driver);
  auth = await createAuthentication(driver, { secret: 'secret of the tests' });
});
afterEach(() => driver.close());

const observer = { created: async () => undefined, updated: async () => undefined };
const ensure = (settings: Parameters<typeof ensureFirstWorkspace>[1]) =>
  ensureFirstWorkspace({ control, auth, observer }, settings);
const members = () =>
  driver.query<{ role: string; workspace: number }>('SELECT role, workspace FROM members');

describe('the settings of an installation', () => {
  it('that say nothing bring about nothing', async () => {
    expect(await ensure({})).toBeUndefined();
    expect(await control.workspaces.first()).toBeUndefined();
  });

  it('make the owner, the workspace and its keys once, on nodes that start together, at every start', async () => {
    const made = await Promise.all([ensure({ ...owner, ...keys }), ensure({ ...owner, ...keys })]);
    expect(await ensure({ ...owner, ...keys })).toBe(made[0]);
    expect(new Set(made).size).toBe(1);
    expect(await members()).toEqual([{ role: 'owner', workspace: made[0] }]);
    expect(await control.keys.findByHash(hashSecret(keys.apiKey))).toMatchObject({
      workspace: made[0],
      scopes: ['read', 'write', 'import', 'admin'],
    });
    expect(await control.sources.findByWriteKey(keys.writeKey)).toMatchObject({
      workspace: made[0],
      enabled: true,
    });
    expect(await control.sources.list(made[0]!)).toHaveLength(1);
    const from = { ip: '192.0.2.1', userAgent: '' };
    expect(
      await auth.signIn({ email: owner.ownerEmail, password: owner.ownerPassword, ...from }),
    ).toBeDefined();
  });

  it('with keys alone open a workspace, whose owner is whoever sets up first', async () => {
    const workspace = await ensure(keys);
    expect(await members()).toEqual([]);
    const done = await setUp(
      { control, auth, observer },
      {
        email: owner.ownerEmail,
        password: owner.ownerPassword,
        name: 'Anna',
        language: 'en',
        workspace: undefined,
        timeZone: 'Europe/London',
      },
    );
    expect(done.workspaceId).toBe(workspace);
    expect(await control.workspaces.find(workspace!)).toMatchObject({
      name: 'Viaggio',
      language: 'en',
      timeZone: 'Europe/London',
    });
    expect(await ensure(keys)).toBe(workspace);
  });

  it('that change replace the fixed API key; a connection that was in use stays', async () => {
    const workspace = await ensure({ ...owner, ...keys });
    await ensure({ ...owner, apiKey: 'another key of sixteen', writeKey: 'wk2' });
    expect(await control.keys.findByHash(hashSecret(keys.apiKey))).toBeUndefined();
    expect(await control.keys.findByHash(hashSecret('another key of sixteen'))).toMatchObject({ workspace });
    expect(await control.sources.findByWriteKey('wk1')).toMatchObject({ workspace });
    expect(await control.sources.findByWriteKey('wk2')).toMatchObject({ workspace });
  });

  it('do not touch an owner who came another way', async () => {
    await setUp(
      { control, auth, observer },
      {
        email: 'bruno@b.it',
        password: 'correct horse',
        name: 'B',
        language: 'it',
        workspace: 'B',
        timeZone: undefined,
      },
    );
    await ensure(owner);
    expect(await members()).toHaveLength(1);
    expect(await auth.findUserByEmail(owner.ownerEmail)).toBeUndefined();
  });
});

describe('a set-up', () => {
  const form = {
    email: owner.ownerEmail,
    password: owner.ownerPassword,
    name: 'Anna',
    language: 'it',
    workspace: 'Bottega',
    timeZone: undefined,
  } as const;

  it('takes up the account that a crash half-way left, with the password given now', async () => {
    await auth.createUser({ ...form, password: 'the first password' });
    await setUp({ control, auth, observer }, form);
    const from = { email: form.email, ip: '192.0.2.1', userAgent: '' };
    expect(await auth.signIn({ ...from, password: 'the first password' })).toBeUndefined();
    expect(await auth.signIn({ ...from, password: form.password })).toBeDefined();
  });

  it('stays done when every workspace is gone', async () => {
    const { workspaceId } = await setUp({ control, auth, observer }, form);
    await control.workspaces.markRemoved(workspaceId);
    await control.workspaces.erase(workspaceId);
    await expect(setUp({ control, auth, observer }, form)).rejects.toMatchObject({ code: 'setup_done' });
  });

  it('refuses a time zone that is none', async () => {
    for (const timeZone of ['Europe/Atlantis', '+02:00', '']) {
      const refused = setUp({ control, auth, observer }, { ...form, timeZone });
      await expect(refused).rejects.toMatchObject({ code: 'unknown_time_zone', field: 'timeZone' });
    }
  });
});
