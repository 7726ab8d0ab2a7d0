import type { Webhook } from '@viaggio/contract/webhooks';
import { PROVIDER_KITS, type WebhookProvider } from '@viaggio/domain/webhooks';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeWebhooks } from '../../composeWebhooks';
import { createTestService } from '../testing/createTestService';
import {
  call,
  clock,
  deliver,
  deliveries,
  heard,
  ORIGIN,
  open,
  send,
  service,
  signed,
  startHooks,
  stopHooks,
  stored,
  world,
} from './testing/hookWorld.fixture';

beforeAll(startHooks);
afterAll(stopHooks);

const EXPECTED: Readonly<Record<WebhookProvider, readonly string[]>> = {
  shopify: ['Identify', 'Identify', 'Order Completed', 'Order Refunded', 'Order Shipped'],
  woocommerce: ['Identify', 'Identify', 'Order Completed', 'Order Refunded'],
  stripe: ['Identify', 'Identify', 'Invoice Paid', 'Order Completed', 'Order Refunded', 'Payment Failed'],
  typeform: ['Identify', 'Survey Answered', 'Survey Answered'],
  hubspot: [
    'Deal Stage Changed',
    'Identify',
    'Lead Created',
    'Support Ticket Opened',
    'Support Ticket Resolved',
  ],
  generic: ['Order Completed'],
};

describe.each(Object.entries(EXPECTED) as [WebhookProvider, readonly string[]][])('%s', (provider, names) => {
  it('sends its payloads with their signatures; they are events, and once however often they come', async () => {
    const hook = await open(provider);
    expect(hook.url).toMatch(/^https:\/\/viaggio\.example\/hooks\/[\w-]{22}$/);
    const { samples } = PROVIDER_KITS[provider];
    for (let round = 0; round < 2; round += 1) {
      for (const { body, headers } of samples) {
        const answer = await send(hook, body, headers);
        expect(answer).toMatchObject({ status: 200, body: { success: true } });
      }
    }
    expect((await stored(hook)).map(({ name }) => name)).toEqual(names);
    expect(heard).toContain(Number(hook.sourceId));
    const [latest] = await deliveries(hook);
    expect(latest).toMatchObject({ outcome: 'accepted', events: latest!.duplicates, quarantined: 0 });
  });

  it('is not believed unsigned, changed, or signed by somebody else', async () => {
    const hook = await open(provider);
    const [sample] = PROVIDER_KITS[provider].samples;
    const body = JSON.stringify(sample!.body);
    const right = signed(provider, hook.url, body);
    expect(await deliver(hook, body, sample!.headers)).toMatchObject({
      status: 401,
      body: { error: { code: 'webhook_signature_missing' } },
    });
    const changed = `${body.slice(0, -1)} ${body.slice(-1)}`;
    expect(await deliver(hook, changed, { ...sample!.headers, ...right })).toMatchObject({
      status: 401,
      body: { error: { code: 'webhook_signature_wrong' } },
    });
    await call('PUT', `/${hook.id}/secret`, { secret: 'another secret' });
    expect((await deliver(hook, body, { ...sample!.headers, ...right })).status).toBe(401);
    expect(await stored(hook)).toEqual([]);
    expect((await call<Webhook>('GET', `/${hook.id}`)).body).toMatchObject({
      lastRefusal: expect.stringMatching(/^webhook_signature/),
    });
  });
});

describe('a delivery played again', () => {
  it.each(['stripe', 'hubspot'] as const)('long after it was signed is refused: %s', async (provider) => {
    const hook = await open(provider);
    const body = JSON.stringify(PROVIDER_KITS[provider].samples[0]!.body);
    const headers = signed(provider, hook.url, body);
    clock.now += 301_000;
    expect(await deliver(hook, body, headers)).toMatchObject({
      status: 401,
      body: { error: { code: 'webhook_too_old' } },
    });
    expect(await stored(hook)).toEqual([]);
  });

  it('under other headers, which nobody signs, adds nothing', async () => {
    const hook = await open('shopify');
    const { body, headers } = PROVIDER_KITS.shopify.samples[0]!;
    await send(hook, body, { ...headers, 'x-shopify-event-id': 'one' });
    await send(hook, body, { ...headers, 'x-shopify-event-id': 'two', 'x-shopify-webhook-id': 'three' });
    expect((await stored(hook)).filter(({ name }) => name === 'Order Completed')).toHaveLength(1);
  });

  it('without an id of its own is known by its body', async () => {
    const mapping = {
      version: 1,
      rules: [{ event: { value: 'Store Visited' }, traits: { email: 'email' } }],
    };
    const hook = await open('generic', { mapping });
    await send(hook, { email: 'a@b.it', n: 1 });
    await send(hook, { email: 'a@b.it', n: 1 });
    await send(hook, { email: 'a@b.it', n: 2 });
    expect(await stored(hook)).toHaveLength(2);
  });
});

describe('what a mapping does not take', () => {
  it('is taken and left aside, so that the sender does not try for days', async () => {
    const hook = await open('shopify');
    const { body, headers } = PROVIDER_KITS.shopify.samples[0]!;
    expect(await send(hook, body, { ...headers, 'x-shopify-topic': 'themes/publish' })).toMatchObject({
      status: 200,
      body: { events: 0 },
    });
    expect(await send(hook, { ...(body as object), test: true }, headers)).toMatchObject({
      status: 200,
      body: { events: 0 },
    });
    expect((await deliveries(hook)).map(({ outcome }) => outcome)).toEqual(['ignored', 'unmatched']);
    expect(await stored(hook)).toEqual([]);
  });

  it('is refused where it has not the form the mapping says, and kept to be looked at', async () => {
    const hook = await open('hubspot');
    expect(await send(hook, { not: 'a list' })).toMatchObject({
      status: 422,
      body: { error: { code: 'not_a_list' } },
    });
    expect(await deliver(hook, 'no json', signed('hubspot', hook.url, 'no json'))).toMatchObject({
      status: 400,
    });
    expect(await deliveries(hook)).toMatchObject([
      { outcome: 'refused', code: 'not_a_list', body: { not: 'a list' } },
    ]);
  });

  it('waits among the rows to fix where an event of it cannot be accepted', async () => {
    const hook = await open('generic');
    expect(await send(hook, { event: 'Order Completed', id: '1', total: 3 })).toMatchObject({
      status: 200,
      body: { events: 1 },
    });
    expect(await deliveries(hook)).toMatchObject([{ outcome: 'rows_to_fix', quarantined: 1 }]);
  });
});

describe('whatever is delivered', () => {
  it('signed or not, is taken or refused with a code', async () => {
    const hooks = await Promise.all((Object.keys(EXPECTED) as WebhookProvider[]).map((one) => open(one)));
    const headers = fc.dictionary(
      fc.constantFrom(
        'stripe-signature',
        'x-hubspot-signature-v3',
        'x-hubspot-request-timestamp',
        'x-signature',
        'x-shopify-topic',
        'content-type',
        'content-encoding',
      ),
      fc.string().map((text) => text.replace(/[^\x20-\x7e]/g, '')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...hooks),
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.constantFrom('{"__proto__":{"x":1}}', '['.repeat(5_000), '\ufeff{}', 'null'),
        ),
        headers,
        fc.boolean(),
        async (hook, body, said, isSigned) => {
          const sent = isSigned ? { ...said, ...signed(hook.provider, hook.url, body) } : said;
          const answer = await deliver(hook, body, sent);
          expect(answer.status, JSON.stringify([hook.provider, body, answer])).toBeLessThan(500);
          if (answer.status >= 400) expect(answer.body.error?.code).toMatch(/^[a-z_]+$/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('too large is refused before it is read', async () => {
    const hook = await open('generic');
    const body = JSON.stringify({ event: 'x'.repeat(2 * 1024 * 1024) });
    expect(await deliver(hook, body, signed('generic', hook.url, body))).toMatchObject({ status: 413 });
  });

  it('too often from one address is told to wait', async () => {
    const { plugin } = composeWebhooks({
      ...{
        stores: { control: world.control },
        core: world.core,
        control: service.deps.control,
        now: () => clock.now,
      },
      ...{ config: { secret: 'a secret of the house', url: ORIGIN }, onReceived: () => undefined },
      deliveriesPerMinute: 5,
    });
    const busy = await createTestService({ plugins: [plugin] });
    const answers = [];
    for (let n = 0; n < 6; n += 1)
      answers.push(await busy.app.inject({ method: 'POST', url: `/hooks/${n}`, payload: '{}' }));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404, 429]);
    expect(answers[5]!.headers['retry-after']).toBeDefined();
    await busy.close();
  });
});
