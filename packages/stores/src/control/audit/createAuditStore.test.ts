import type { AccessControl } from '@viaggio/domain/ports/control';
import type { Workspace } from '@viaggio/domain/ports/workspaces';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../testing/index';
import { createAccessControl } from '../auth/createAccessControl';
import type { ControlDriver } from '../driver/types';

let driver: ControlDriver;
let control: AccessControl;
let workspace: Workspace;

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
