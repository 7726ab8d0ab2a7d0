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
