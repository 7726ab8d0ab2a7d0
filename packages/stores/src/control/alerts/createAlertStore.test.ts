import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newWorkspace, testDatabase } from '../../testing/index';
import { createAccessControl } from '../auth/createAccessControl';
import type { ControlDriver } from '../driver/types';
import { createAlertStore } from './createAlertStore';

const NOW = Date.UTC(2026, 5, 17, 9);

let driver: ControlDriver;
let workspace: number;
let member: number;

beforeEach(async () => {
  driver = await testDatabase();
  const control = createAccessControl(driver);
  workspace = (await newWorkspace(control, 'Bottega')).id;
  await control.members.add({ workspace, userId: 'u', role: 'owner', places: [] });
  member = (await control.members.list(workspace))[0]!.id;
});
afterEach(() => driver.close());

describe('an alert', () => {
  it('tells a period once, whoever looks at it, with its messages or not at all', async () => {
    const store = createAlertStore(driver);
    const watch = { report: 'orders', question: {}, figure: 'orders' };
    const { id } = await store.create(
      {
        ...{ workspace, name: 'A', watch, every: 'day', enabled: true, places: null },
        condition: { kind: 'above', value: 1 },
        to: { members: [member], webhook: null },
        createdBy: { kind: 'system', id: '' },
      },
      null,
    );
    const period = { from: NOW - 86_400_000, end: NOW };
    const fire = () =>
      store.fire({ alert: id, workspace, period, value: 3, expected: 1, n: 3, at: NOW }, (event) => [
        {
          ...{ workspace, key: `alert:${event}:${member}`, kind: 'alert', alert: id, event, member, at: NOW },
          ...{ channel: 'mail', recipient: 'anna@example.it', expiresAt: null },
          message: { subject: 's', text: 't', html: 'h', unsubscribe: null },
        },
      ]);
    const events = (await Promise.all([fire(), fire(), fire()])).filter((event) => event !== undefined);
    expect(events).toHaveLength(1);
    expect(await store.countUnconfirmed(workspace, NOW - 1, null)).toBe(1);
    expect(await store.confirm(workspace + 1, id, events[0]!, NOW)).toBe(false);
    expect(await store.confirm(workspace, id, events[0]!, NOW)).toBe(true);
    expect(await store.countUnconfirmed(workspace, NOW - 1, null)).toBe(0);
    const [event] = await store.listEvents(workspace, id, 10);
    expect(event).toMatchObject({ value: 3, expected: 1, confirmedAt: NOW });
    expect(event!.deliveries).toMatchObject([{ recipient: 'anna@example.it', state: 'waiting' }]);
  });
});
