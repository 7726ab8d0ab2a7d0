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
    const other = await newWorkspace(control, 'Other');
    await control.sources.fix(site('fixed'));
    await control.sources.fix(site('fixed'));
    await control.sources.fix({ ...site('fixed'), workspace: other.id });
    expect(await control.sources.list(workspace.id)).toHaveLength(1);
    expect(await control.sources.list(other.id)).toEqual([]);
  });
});
