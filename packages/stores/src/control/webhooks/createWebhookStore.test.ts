import type { Actor } from '@viaggio/domain/ports/access';
import type { KeptDelivery, WebhookDeliveryStore, WebhookStore } from '@viaggio/domain/ports/webhooks';
import { PROVIDER_KITS } from '@viaggio/domain/webhooks';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testDatabase } from '../../testing/index';
import { twoWorkspaces } from '../../testing/twoWorkspaces';
import type { ControlDriver } from '../driver/types';
import { createAccessControl } from '../index';
import { createWebhookDeliveryStore } from './createWebhookDeliveryStore';
import { createWebhookStore } from './createWebhookStore';

let driver: ControlDriver;
let webhooks: WebhookStore;
let deliveries: WebhookDeliveryStore;
let ours = 0;
let theirs = 0;
const by: Actor = { kind: 'member', id: '1' };
const { mapping } = PROVIDER_KITS.shopify;

beforeEach(async () => {
  driver = await testDatabase();
  webhooks = createWebhookStore(driver);
  deliveries = createWebhookDeliveryStore(driver);
  ({ ours, theirs } = await twoWorkspaces(driver));
});
afterEach(() => driver.close());

const create = (workspace: number, publicId: string) =>
  webhooks.create(
    {
      ...{ workspace, publicId, mapping, name: 'Shop', provider: 'shopify', secret: 'sealed' },
      ...{ signature: null, writeKey: `key of ${publicId}` },
    },
    by,
  );

const delivery = (receivedAt: number): Omit<KeptDelivery, 'id'> => ({
  ...{ receivedAt, outcome: 'accepted', code: '', events: 2, duplicates: 1, quarantined: 0, bytes: 10 },
  content: `sealed ${receivedAt}`,
});

it('a webhook has a connection of its own, whose name and switch are its own', async () => {
  const made = await create(ours, 'abc');
  const { sources } = createAccessControl(driver);
  expect(await sources.find(ours, made.source)).toMatchObject({
    name: 'Shop',
    kind: 'webhook',
    enabled: true,
  });
  expect(await webhooks.update(ours, made.id, { name: 'Store', enabled: false })).toMatchObject({
    name: 'Store',
    enabled: false,
    secret: 'sealed',
    mapping,
  });
  expect(await sources.find(ours, made.source)).toMatchObject({ name: 'Store', enabled: false });
  expect(await webhooks.findOpen('abc')).toMatchObject({ enabled: false, ipPolicy: 'truncate' });
});

it('its secret is changed, kept and taken away as it is said', async () => {
  const { id } = await create(ours, 'abc');
  expect(await webhooks.update(ours, id, { secret: 'other' })).toMatchObject({ secret: 'other' });
  expect(await webhooks.update(ours, id, { name: 'x' })).toMatchObject({ secret: 'other' });
  expect(await webhooks.update(ours, id, { secret: null })).toMatchObject({ secret: null });
});

it('closed, or with a closed connection, it is unknown', async () => {
  const { id } = await create(ours, 'one');
  expect(await webhooks.remove(ours, id)).toBe(true);
  expect(await webhooks.remove(ours, id)).toBe(false);
  expect(await webhooks.findOpen('one')).toBeUndefined();
  const other = await create(ours, 'two');
  await createAccessControl(driver).sources.close(ours, other.source);
  expect(await webhooks.findOpen('two')).toBeUndefined();
  expect(await webhooks.list(ours)).toEqual([]);
});

it('the latest deliveries are kept, none older than said', async () => {
  const { id } = await create(ours, 'abc');
  for (let at = 1; at <= 5; at += 1) await deliveries.keep(id, delivery(at * 1_000), { most: 3, since: 0 });
  expect((await deliveries.list(ours, id, 0)).map(({ receivedAt }) => receivedAt)).toEqual([
    5_000, 4_000, 3_000,
  ]);
  expect((await deliveries.list(ours, id, 4_500)).map(({ receivedAt }) => receivedAt)).toEqual([5_000]);
  await deliveries.keep(id, delivery(6_000), { most: 3, since: 5_500 });
  expect((await deliveries.list(ours, id, 0)).map(({ content }) => content)).toEqual(['sealed 6000']);
  expect((await webhooks.find(ours, id))?.lastDeliveryAt).toBe(6_000);
  expect(await deliveries.forgetBefore(7_000)).toBe(1);
});

it('a delivery that was mapped again has its new counts', async () => {
  const { id } = await create(ours, 'abc');
  const kept = await deliveries.keep(id, delivery(1_000), { most: 3, since: 0 });
  await deliveries.settle(id, kept, {
    outcome: 'rows_to_fix',
    code: '',
    events: 4,
    duplicates: 0,
    quarantined: 1,
  });
  expect(await deliveries.find(ours, id, kept)).toMatchObject({
    outcome: 'rows_to_fix',
    events: 4,
    content: 'sealed 1000',
  });
});

it('refusals are noted once a second', async () => {
  const { id } = await create(ours, 'abc');
  await webhooks.noteRefused(id, 'webhook_signature_wrong', 10_000);
  await webhooks.noteRefused(id, 'webhook_too_old', 10_500);
  expect(await webhooks.find(ours, id)).toMatchObject({
    lastRefusedAt: 10_000,
    lastRefusal: 'webhook_signature_wrong',
  });
});

it('those of another workspace are not there', async () => {
  const { id } = await create(ours, 'abc');
  const kept = await deliveries.keep(id, delivery(1_000), { most: 3, since: 0 });
  expect(await webhooks.list(theirs)).toEqual([]);
  expect(await webhooks.find(theirs, id)).toBeUndefined();
  expect(await webhooks.update(theirs, id, { name: 'x', secret: null })).toBeUndefined();
  expect(await webhooks.remove(theirs, id)).toBe(false);
  expect(await deliveries.list(theirs, id, 0)).toEqual([]);
  expect(await deliveries.find(theirs, id, kept)).toBeUndefined();
  expect(await webhooks.find(ours, id)).toMatchObject({ name: 'Shop', secret: 'sealed' });
});
