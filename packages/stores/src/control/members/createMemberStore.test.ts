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
    const other = await newWorkspace(control, 'Other');
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
