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
