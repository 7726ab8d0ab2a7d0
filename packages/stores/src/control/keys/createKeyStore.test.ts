import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Workspace } from '@viaggio/domain/ports/workspaces';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newWorkspace, testDatabase } from '../../testing/index';
import { createAccessControl } from '../auth/createAccessControl';
import type { ControlDriver } from '../driver/types';

let driver: ControlDriver;
let control: AccessControl;
let workspace: Workspace;
const HOUR = 3_600_000;

beforeEach(async () => {
  driver = await testDatabase();
  control = createAccessControl(driver);
  workspace = await newWorkspace(control, 'Bottega');
});
afterEach(() => driver.close());

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
