import type { WebhookDelivery, WebhookPreview } from '@viaggio/contract/webhooks';
import { PROVIDER_KITS } from '@viaggio/domain/webhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  clock,
  deliver,
  deliveries,
  ORIGIN,
  open,
  type Saved,
  SECRET,
  send,
  service,
  startHooks,
  stopHooks,
  stored,
  workspace,
  world,
} from './testing/hookWorld.fixture';

beforeAll(startHooks);
afterAll(stopHooks);

describe('the mapping', () => {
  it('can be tried on a delivery that is kept before it is kept itself, and the delivery mapped again', async () => {
    const hook = await open('generic');
    const sale = { n: 'F-7', when: '31/12/2026 18:05', mail: 'anna@example.it', cents: 1250 };
    // Of the future for the clock of this test: it is what a till writes that counts here.
    clock.now = Date.UTC(2027, 0, 1);
    await send(hook, sale);
    const [kept] = await deliveries(hook);
    expect(kept).toMatchObject({ outcome: 'rows_to_fix', body: sale });
    const mapping = {
      version: 1,
      rules: [
        {
          name: 'Sale at the till',
          event: { value: 'Order Completed' },
          id: ['n'],
          time: { path: 'when', as: 'time', format: 'day-first', zone: 'Europe/Rome' },
          traits: { email: 'mail' },
          properties: {
            total: { path: 'cents', as: 'minor', currency: { value: 'EUR' } },
            currency: { value: 'EUR' },
            place: { value: 'torino' },
          },
        },
      ],
    };
    const preview = await call<WebhookPreview>('POST', `/${hook.id}/preview`, {
      mapping,
      delivery: kept!.id,
    });
    expect(preview.body).toMatchObject({
      outcome: 'accepted',
      events: [
        {
          ...{
            ruleName: 'Sale at the till',
            code: '',
            name: 'Order Completed',
            time: '2026-12-31T17:05:00.000Z',
          },
          ...{ value: 12.5, currency: 'EUR', place: 'torino', channel: 'store' },
          identifiers: [{ kind: 'email', value: 'anna@example.it' }],
        },
      ],
    });
    expect(await stored(hook)).toEqual([]);
    await call('PATCH', `/${hook.id}`, { mapping });
    const replayed = await call<WebhookDelivery>('POST', `/${hook.id}/deliveries/${kept!.id}/replay`);
    expect(replayed.body).toMatchObject({ outcome: 'accepted', events: 1, duplicates: 0 });
    expect(await stored(hook)).toMatchObject([{ name: 'Order Completed', value: 12.5 }]);
    await call('POST', `/${hook.id}/deliveries/${kept!.id}/replay`);
    expect(await stored(hook)).toHaveLength(1);
  });

  it('says what is wrong with it, and where', async () => {
    const mapping = { version: 1, rules: [{ event: { value: 'x' }, properties: { a: { eval: '1+1' } } }] };
    const { status, body } = await call('POST', '', { name: 'x', provider: 'generic', mapping });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      code: 'webhook_mapping_invalid',
      field: 'rules[0].properties.a.eval',
    });
  });

  it('is previewed with what is pasted, too', async () => {
    const hook = await open('stripe');
    const { body } = PROVIDER_KITS.stripe.samples[0]!;
    const preview = await call<WebhookPreview>('POST', `/${hook.id}/preview`, { body });
    expect(preview.body.events.map(({ name }) => name)).toEqual(['Order Completed', 'Identify']);
    expect(
      (await call<WebhookPreview>('POST', `/${hook.id}/preview`, { body: 'nonsense' })).body,
    ).toMatchObject({ outcome: 'unmatched' });
  });
});

describe('a webhook', () => {
  it('gives a secret once where it makes one, and keeps none that can be read', async () => {
    const made = (await call<Saved>('POST', '', { name: 'Form', provider: 'typeform' })).body;
    expect(made.signingSecret).toMatch(/^[\w-]{43}$/);
    expect(made.secret).toBe('kept');
    expect((await call<Saved>('GET', `/${made.id}`)).body.signingSecret).toBeUndefined();
    const rows = await world.control.query<{ all: string }>(
      'SELECT row_to_json(w)::text AS all FROM webhooks w',
    );
    expect(rows.map(({ all }) => all).join()).not.toContain(made.signingSecret!);
    expect(rows.map(({ all }) => all).join()).not.toContain(SECRET);
    await send(await open('generic'), PROVIDER_KITS.generic.samples[0]!.body);
    const kept = await world.control.query<{ content: string }>('SELECT content FROM webhook_deliveries');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.map(({ content }) => content).join()).not.toContain('example.it');
    expect(service.logged()).not.toContain(SECRET);
  });

  it('believes nobody until it has the secret of the other side', async () => {
    const made = (await call<Saved>('POST', '', { name: 'Shop', provider: 'shopify' })).body;
    expect(made).toMatchObject({ secret: 'missing', signingSecret: null });
    const { body, headers } = PROVIDER_KITS.shopify.samples[0]!;
    expect(await send(made, body, headers)).toMatchObject({
      status: 401,
      body: { error: { code: 'webhook_secret_missing' } },
    });
    await call('PUT', `/${made.id}/secret`, { secret: SECRET });
    expect(await send(made, body, headers)).toMatchObject({ status: 200 });
  });

  it('paused, closed or never opened is unknown', async () => {
    const hook = await open('generic');
    const { body } = PROVIDER_KITS.generic.samples[0]!;
    await call('PATCH', `/${hook.id}`, { enabled: false });
    expect(await send(hook, body)).toMatchObject({
      status: 404,
      body: { error: { code: 'webhook_unknown' } },
    });
    await call('PATCH', `/${hook.id}`, { enabled: true });
    expect((await send(hook, body)).status).toBe(200);
    await call('DELETE', `/${hook.id}`);
    expect((await send(hook, body)).status).toBe(404);
    for (const id of ['x', '../api', 'A'.repeat(22), '%00']) {
      expect((await send({ ...hook, url: `${ORIGIN}/hooks/${id}` }, body)).status).toBe(404);
    }
  });

  it('answers the trial of WooCommerce, which is not signed, and believes nothing of it', async () => {
    const hook = await open('woocommerce');
    expect(
      await deliver(hook, 'webhook_id=14', { 'content-type': 'application/x-www-form-urlencoded' }),
    ).toMatchObject({ status: 200, body: { events: 0 } });
    expect((await deliver(hook, 'webhook_id=14&x=1', {})).status).toBe(401);
    expect(await deliveries(hook)).toEqual([]);
  });

  it('of another workspace is not there; each change is in the audit', async () => {
    const hook = await open('generic');
    const other = await world.newWorkspace();
    const foreign = await service.newKey(other.id, ['admin', 'read']);
    expect((await call<{ items: unknown[] }>('GET', '', undefined, foreign)).body.items).toEqual([]);
    const paths = [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/deliveries'],
    ] as const;
    for (const [method, path] of paths)
      expect((await call(method, `/${hook.id}${path}`, undefined, foreign)).status).toBe(404);
    expect((await call('PATCH', `/${hook.id}`, { enabled: false }, foreign)).status).toBe(404);
    expect((await call('PUT', `/${hook.id}/secret`, { secret: null }, foreign)).status).toBe(404);
    expect((await call('POST', `/${hook.id}/preview`, { body: {} }, foreign)).status).toBe(404);
    await call('PATCH', `/${hook.id}`, { name: 'Renamed' });
    await call('DELETE', `/${hook.id}`);
    const items = await service.deps.control.audit.list(workspace, { before: undefined, limit: 3 });
    expect(items.map(({ action }) => action)).toEqual([
      'webhook.removed',
      'webhook.updated',
      'webhook.created',
    ]);
  });
});
