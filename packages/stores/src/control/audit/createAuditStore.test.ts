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

  it('is narrowed to what was looked at, to who did it, to what it is about, and to some days', async () => {
    const note = (action: string, actor: string, target: string) =>
      control.audit.record({
        workspace: workspace.id,
        actor: { kind: 'member', id: actor },
        action,
        target,
      });
    await note('person.viewed', 'anna', 'person:1');
    await note('export.made', 'anna', 'people');
    await note('member.removed', 'carlo', 'member:3');
    const page = { before: undefined, limit: 10 };
    const actions = async (filter: object): Promise<string[]> =>
      (await control.audit.list(workspace.id, { ...page, ...filter })).map(({ action }) => action);
    expect(await actions({ kind: 'access' })).toEqual(['export.made', 'person.viewed']);
    expect(await actions({ kind: 'change' })).toEqual(['member.removed']);
    expect(await actions({ actor: 'member:carlo' })).toEqual(['member.removed']);
    expect(await actions({ target: 'person:1' })).toEqual(['person.viewed']);
    expect(await actions({ from: Date.now() + 60_000 })).toEqual([]);
    expect(await actions({ from: Date.now() - 60_000, end: Date.now() + 60_000 })).toHaveLength(3);
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
