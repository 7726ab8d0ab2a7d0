import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Workspace } from '@viaggio/domain/ports/workspaces';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newWorkspace, testDatabase } from '../../testing/index';
import { createAccessControl } from '../auth/createAccessControl';
import type { ControlDriver } from '../driver/types';

let driver: ControlDriver;
let control: AccessControl;
let workspace: Workspace;

beforeEach(async () => {
  driver = await testDatabase();
  control = createAccessControl(driver);
  workspace = await newWorkspace(control, 'Bottega');
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
    await newWorkspace(control, 'Example', true);
    const second = await newWorkspace(control, 'Second');
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
