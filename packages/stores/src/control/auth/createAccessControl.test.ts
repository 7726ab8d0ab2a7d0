import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Workspace } from '@viaggio/domain/ports/workspaces';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/index';
import type { ControlDriver } from '../driver/types';
import { createAccessControl } from './createAccessControl';

let driver: ControlDriver;
let control: AccessControl;
let workspace: Workspace;
const HOUR = 3_600_000;

const newWorkspace = (name: string, demo = false) =>
  control.workspaces.create({
    name,
    timeZone: 'Europe/Rome',
    currency: 'EUR',
    language: 'it',
    sells: null,
    wants: [],
    demo,
  });

beforeEach(async () => {
  driver = await testDatabase();
  control = createAccessControl(driver);
  workspace = await newWorkspace('Bottega');
});
afterEach(() => driver.close());

describe('workspaces', () => {
  it('change only in what is given, null included', async () => {
    await control.workspaces.update(workspace.id, { sells: 'shop', wants: ['losses'] });
    const changed = await control.workspaces.update(workspace.id, { sells: null, ipPolicy: 'drop' });
    expect(changed).toEqual({
      ...workspace,
      sells: null,
      wants: ['losses'],
      ipPolicy: 'drop',
      places: [],
      hasEvents: false,
    });
  });

  it('know the places of their data and whether events came', async () => {
    const source = await control.sources.create({
      workspace: workspace.id,
      name: 'Site',
      kind: 'web',
      writeKey: 'k1',
    });
    await control.sources.noteEvents([{ source: source.id, at: 5 }]);
    await driver.query("INSERT INTO terms VALUES ($1, 'place', 1, 'Milano'), ($1, 'channel', 1, 'kiosk')", [
      workspace.id,
    ]);
    expect(await control.workspaces.find(workspace.id)).toMatchObject({
      places: ['Milano'],
      hasEvents: true,
    });
  });

  it('cannot be found once removed, and leave nothing but the audit once erased', async () => {
    const { id } = workspace;
    await control.members.add({ workspace: id, userId: 'u', role: 'owner', places: [] });
    const source = await control.sources.create({
      workspace: id,
      name: 'CSV',
      kind: 'import',
      writeKey: 'k',
    });
    const job = await control.jobs.start({
      workspace: id,
      kind: 'import',
      subject: 'a.csv',
      createdBy: { kind: 'member', id: 'u' },
    });
    await driver.query(
      "INSERT INTO imports (workspace, job, source, file, bytes, mapping, time_zone) VALUES ($1, $2, $3, 'a.csv', 1, '{}', 'UTC')",
      [id, job.id, source.id],
    );
    await control.audit.record({
      workspace: id,
      actor: { kind: 'member', id: 'u' },
      action: 'workspace.removed',
      target: '',
    });

    await control.workspaces.erase(id);
    expect(await control.workspaces.find(id), 'what is not marked is not erased').toBeDefined();
    await control.workspaces.markRemoved(id);
    expect(await control.workspaces.find(id)).toBeUndefined();
    expect(await control.workspaces.listOfUser('u')).toEqual([]);
    expect(await control.members.findMembership(id, 'u')).toBeUndefined();
    expect(await control.sources.findByWriteKey('k')).toBeUndefined();
    expect(await control.workspaces.listRemoved()).toEqual([id]);
    await control.workspaces.erase(id);
    const left = await driver.query<{ rows: number }>(
      'SELECT (SELECT count(*) FROM sources) + (SELECT count(*) FROM jobs) + (SELECT count(*) FROM imports) + (SELECT count(*) FROM members) AS rows',
    );
    expect(left).toEqual([{ rows: 0 }]);
    expect(await control.audit.list(id, { before: undefined, limit: 10 })).toHaveLength(1);
  });

  it('the first is the oldest that is not the example', async () => {
    await control.workspaces.markRemoved(workspace.id);
    await newWorkspace('Example', true);
    const second = await newWorkspace('Second');
    expect(await control.workspaces.first()).toEqual(second);
  });

  it('are set up once, even by two transactions at once', async () => {
    const marks = await Promise.all([
      control.atomically(({ workspaces }) => workspaces.markSetUp()),
      control.atomically(({ workspaces }) => workspaces.markSetUp()),
    ]);
    expect(marks.toSorted()).toEqual([false, true]);
    expect(await control.workspaces.isSetUp()).toBe(true);
  });

  it('are not set up by a transaction that fails', async () => {
    const failing = control.atomically(async ({ workspaces }) => {
      await workspaces.markSetUp();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await control.workspaces.isSetUp()).toBe(false);
  });
});

describe('members', () => {
  it('belong once, with role and places', async () => {
    const member = { workspace: workspace.id, userId: 'u', role: 'viewer', places: ['Milano'] } as const;
    expect(await control.members.add(member)).toBe(true);
    expect(await control.members.add({ ...member, role: 'owner' })).toBe(false);
    const [found] = await control.members.list(workspace.id);
    expect(found).toMatchObject(member);
    await control.members.update(workspace.id, found!.id, { places: [] });
    expect(await control.members.findMembership(workspace.id, 'u')).toMatchObject({
      role: 'viewer',
      places: [],
    });
  });

  it('were last seen when it was noted', async () => {
    await control.members.add({ workspace: workspace.id, userId: 'u', role: 'viewer', places: [] });
    const before = (await control.members.findMembership(workspace.id, 'u'))!;
    expect(before.lastSeenAt).toBeNull();
    await control.members.touch(before.id);
    const [after] = await control.members.listMemberships('u');
    expect(after?.lastSeenAt).toBeGreaterThan(Date.now() - HOUR);
  });

  it('of another workspace are neither found, nor changed, nor removed', async () => {
    const other = await newWorkspace('Other');
    await control.members.add({ workspace: workspace.id, userId: 'u', role: 'viewer', places: [] });
    const { id } = (await control.members.list(workspace.id))[0]!;
    await control.members.update(other.id, id, { role: 'owner' });
    await control.members.remove(other.id, id);
    expect(await control.members.find(other.id, id)).toBeUndefined();
    expect(await control.members.find(workspace.id, id)).toMatchObject({ role: 'viewer' });
  });

  it('who are owners are seen in turn by transactions that change them', async () => {
    for (const userId of ['a', 'b']) {
      await control.members.add({ workspace: workspace.id, userId, role: 'owner', places: [] });
    }
    const leave = () =>
      control.atomically(async ({ members }) => {
        const owners = await members.lockOwners(workspace.id);
        if (owners.length > 1) await members.remove(workspace.id, owners[0]!);
        return owners.length;
      });
    expect((await Promise.all([leave(), leave()])).toSorted()).toEqual([1, 2]);
    expect(await control.members.list(workspace.id)).toHaveLength(1);
  });
});

describe('invitations', () => {
  const invite = (email: string, tokenHash: string, expiresAt: number) =>
    control.invitations.create({
      workspace: workspace.id,
      email,
      role: 'editor',
      places: [],
      invitedBy: 'Anna',
      tokenHash,
      expiresAt,
    });

  it('are open until they are over', async () => {
    await invite('a@b.it', 'h', 2 * HOUR);
    expect(await control.invitations.findUnused('h')).toMatchObject({
      email: 'a@b.it',
      workspaceName: 'Bottega',
    });
    expect(await control.invitations.listOpen(workspace.id, 3 * HOUR)).toEqual([]);
    expect(await control.invitations.take('h', 3 * HOUR)).toBeUndefined();
  });

  it('are used once, even by two acceptances at once', async () => {
    await invite('a@b.it', 'h', HOUR);
    const taken = await Promise.all([control.invitations.take('h', 0), control.invitations.take('h', 0)]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await control.invitations.listOpen(workspace.id, 0)).toEqual([]);
  });

  it('to the same address replace the one before', async () => {
    await invite('a@b.it', 'first', HOUR);
    await invite('a@b.it', 'second', HOUR);
    expect(await control.invitations.findUnused('first')).toBeUndefined();
    expect(await control.invitations.listOpen(workspace.id, 0)).toHaveLength(1);
  });

  it('of another workspace cannot be withdrawn', async () => {
    const { id } = await invite('a@b.it', 'h', HOUR);
    expect(await control.invitations.withdraw(workspace.id + 1, id)).toBe(false);
    expect(await control.invitations.withdraw(workspace.id, id)).toBe(true);
    expect(await control.invitations.findUnused('h')).toBeUndefined();
  });
});

describe('keys', () => {
  const key = (hash: string) =>
    ({
      workspace: workspace.id,
      name: 'Nightly',
      scopes: ['read'],
      hint: 'vg_ab',
      hash,
      createdBy: 'u',
      expiresAt: null,
    }) as const;

  it('are found by their hash until they are revoked', async () => {
    const { id } = await control.keys.create(key('h'));
    expect(await control.keys.findByHash('h')).toMatchObject({ id, scopes: ['read'] });
    expect(await control.keys.revoke(workspace.id + 1, id)).toBe(false);
    expect(await control.keys.revoke(workspace.id, id)).toBe(true);
    expect(await control.keys.findByHash('h')).toBeUndefined();
    expect(await control.keys.list(workspace.id)).toEqual([]);
  });

  it('say when they were last used', async () => {
    const { id } = await control.keys.create(key('h'));
    await control.keys.touch(id);
    const [found] = await control.keys.list(workspace.id);
    expect(found?.lastUsedAt).toBeGreaterThan(Date.now() - HOUR);
  });

  it('fixed by the settings replace the fixed key before, and no other', async () => {
    await control.keys.create(key('by hand'));
    await control.keys.fix(key('old'));
    await control.keys.fix(key('old'));
    await control.keys.fix(key('new'));
    expect(await control.keys.findByHash('old')).toBeUndefined();
    expect(await control.keys.findByHash('new')).toBeDefined();
    expect(await control.keys.list(workspace.id)).toHaveLength(2);
  });
});

describe('connections', () => {
  const site = (writeKey: string) =>
    ({ workspace: workspace.id, name: 'Site', kind: 'web', writeKey }) as const;

  it('are known by their code with what collection needs; paused they say so, closed they are unknown', async () => {
    const { id } = await control.sources.create(site('k'));
    const known = { id, workspace: workspace.id, ipPolicy: 'truncate' };
    expect(await control.sources.findByWriteKey('k')).toEqual({ ...known, enabled: true });
    await control.sources.update(workspace.id, id, { enabled: false });
    expect(await control.sources.findByWriteKey('k')).toEqual({ ...known, enabled: false });
    expect(await control.sources.close(workspace.id, id)).toBe(true);
    expect(await control.sources.findByWriteKey('k')).toBeUndefined();
    expect(await control.sources.list(workspace.id)).toEqual([]);
  });

  it('remember their first and last event, whatever order they are told in', async () => {
    const { id } = await control.sources.create(site('k'));
    await control.sources.noteEvents([
      { source: id, at: 5_000 },
      { source: id, at: 3_000 },
    ]);
    await control.sources.noteEvents([{ source: id, at: 4_000 }]);
    expect(await control.sources.find(workspace.id, id)).toMatchObject({
      firstEventAt: 3_000,
      lastEventAt: 5_000,
    });
  });

  it('of our own are made once, by any number of transactions', async () => {
    const ensure = (writeKey: string) =>
      control.atomically(({ sources }) => sources.ensure({ ...site(writeKey), kind: 'import' }));
    const made = await Promise.all(['a', 'b', 'c'].map(ensure));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it('with a fixed code are made once, and never taken from another workspace', async () => {
    const other = await newWorkspace('Other');
    await control.sources.fix(site('fixed'));
    await control.sources.fix(site('fixed'));
    await control.sources.fix({ ...site('fixed'), workspace: other.id });
    expect(await control.sources.list(workspace.id)).toHaveLength(1);
    expect(await control.sources.list(other.id)).toEqual([]);
  });
});

describe('jobs', () => {
  const start = () =>
    control.jobs.start({
      workspace: workspace.id,
      kind: 'demo',
      subject: 'example',
      createdBy: { kind: 'system', id: '' },
    });

  it('report until they end, and stay as they ended', async () => {
    const { id } = await start();
    await control.jobs.report(workspace.id, id, { progress: 0.5, detail: { rows: 10 } });
    await control.jobs.finish(workspace.id, id, { status: 'failed', error: { code: 'x', message: 'X' } });
    await control.jobs.finish(workspace.id, id, { status: 'done' });
    expect(await control.jobs.find(workspace.id, id)).toMatchObject({
      status: 'failed',
      progress: 0.5,
      detail: { rows: 10 },
      error: { code: 'x', message: 'X' },
    });
    expect(await control.jobs.find(workspace.id + 1, id)).toBeUndefined();
  });

  it('are listed page by page, latest first', async () => {
    const ids = [await start(), await start(), await start()].map(({ id }) => id);
    const first = await control.jobs.list(workspace.id, { before: undefined, limit: 2 });
    expect(first.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const next = await control.jobs.list(workspace.id, { before: ids[1], limit: 2 });
    expect(next.map(({ id }) => id)).toEqual([ids[0]]);
  });

  it('fail when nobody reports on them any more', async () => {
    const { id } = await start();
    expect(await control.jobs.failAbandoned(HOUR)).toEqual([]);
    await driver.query("UPDATE jobs SET alive_at = now() - interval '2 hours'");
    const [failed] = await control.jobs.failAbandoned(HOUR);
    expect(failed).toMatchObject({ id, status: 'failed', error: { code: 'job_interrupted' } });
  });
});

describe('the audit', () => {
  it('is read latest first, by action, by workspace', async () => {
    const note = (action: string, of = workspace.id) =>
      control.audit.record({
        workspace: of,
        actor: { kind: 'key', id: '7' },
        action,
        target: 'x',
        detail: { n: 1 },
      });
    await note('a');
    await note('b');
    await note('a', workspace.id + 1);
    const all = await control.audit.list(workspace.id, { before: undefined, limit: 10 });
    expect(all.map(({ action }) => action)).toEqual(['b', 'a']);
    expect(all[0]).toMatchObject({ actor: { kind: 'key', id: '7' }, target: 'x', detail: { n: 1 } });
    const some = await control.audit.list(workspace.id, { before: undefined, limit: 10, action: 'a' });
    expect(some).toHaveLength(1);
  });

  it('of a change that fails is not written', async () => {
    const failing = control.atomically(async ({ audit }) => {
      await audit.record({
        workspace: workspace.id,
        actor: { kind: 'system', id: '' },
        action: 'a',
        target: '',
      });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await control.audit.list(workspace.id, { before: undefined, limit: 10 })).toEqual([]);
  });
});

describe('work that must be done alone', () => {
  it('is refused at once while another does it, when asked not to wait', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let started = (): void => undefined;
    const running = new Promise<void>((resolve) => {
      started = resolve;
    });
    const first = control.alone('x', async () => {
      started();
      await held;
      return 'first';
    });
    await running;
    expect(await control.alone('x', async () => 'second', { wait: false })).toBeUndefined();
    release();
    expect(await first).toBe('first');
  });
});
