import { createHmac } from 'node:crypto';
import type { Webhook, WebhookDelivery } from '@viaggio/contract/webhooks';
import type { WebhookProvider } from '@viaggio/domain/webhooks';
import { createAccessControl } from '@viaggio/stores/control';
import { composeWebhooks } from '../../../composeWebhooks';
import { createKeyDirectory } from '../../../usecases/keys/createKeyDirectory';
import { type PeopleWorld, peopleWorld } from '../../../usecases/people/testing/peopleWorld.fixture';
import { createTestService, stubHandlers, type TestService } from '../../testing/createTestService';

export const ORIGIN = 'https://viaggio.example';
export let world: PeopleWorld;
export let service: TestService;
export let workspace = 0;
let key = '';
/** The clock of both sides; tests move it. */
export const clock = { now: Date.UTC(2026, 3, 1, 12) };
/** Connections that something came through. */
export const heard: number[] = [];

/** Webhooks on real stores, called without a socket; one for a file of tests. */
export async function startHooks(): Promise<void> {
  world = await peopleWorld();
  const control = createAccessControl(world.control);
  const parts = { stores: { control: world.control }, core: world.core, control, now: () => clock.now };
  const config = { secret: 'a secret of the house', url: ORIGIN };
  const { handlers, plugin } = composeWebhooks({
    ...parts,
    config,
    onReceived: (source) => void heard.push(source),
  });
  service = await createTestService({
    control,
    keyDirectory: createKeyDirectory(control.keys, { monotonic: () => performance.now(), now: Date.now }),
    handlers: { ...stubHandlers(), ...handlers },
    plugins: [plugin],
    publicUrl: ORIGIN,
    checkAnswers: true,
  });
  workspace = (await world.newWorkspace()).id;
  key = await service.newKey(workspace, ['admin', 'read']);
}

export async function stopHooks(): Promise<void> {
  await service.close();
  await world.close();
}

export async function call<Answer>(
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
  by = key,
) {
  const answer = await service.app.inject({
    method,
    url: `/api/v1/webhooks${path}`,
    headers: { authorization: `Bearer ${by}` },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() as Answer & { error?: { code: string } } };
}

export type Saved = Webhook & { signingSecret: string | null };
export const SECRET = 'their secret, as they showed it';
export const open = async (provider: WebhookProvider, more: object = {}): Promise<Saved> =>
  (await call<Saved>('POST', '', { name: `My ${provider}`, provider, secret: SECRET, ...more })).body;

/** Headers as each of them signs; the HMAC is made here, apart from the code that checks it. */
export function signed(provider: WebhookProvider, url: string, body: string): Record<string, string> {
  const hmac = (text: string) => createHmac('sha256', SECRET).update(text, 'utf8');
  switch (provider) {
    case 'shopify':
      return { 'x-shopify-hmac-sha256': hmac(body).digest('base64') };
    case 'woocommerce':
      return { 'x-wc-webhook-signature': hmac(body).digest('base64') };
    case 'typeform':
      return { 'typeform-signature': `sha256=${hmac(body).digest('base64')}` };
    case 'stripe': {
      const seconds = Math.floor(clock.now / 1_000);
      return { 'stripe-signature': `t=${seconds},v1=${hmac(`${seconds}.${body}`).digest('hex')}` };
    }
    case 'hubspot':
      return {
        'x-hubspot-request-timestamp': String(clock.now),
        'x-hubspot-signature-v3': hmac(`POST${url}${body}${clock.now}`).digest('base64'),
      };
    case 'generic':
      return { 'x-signature': `sha256=${hmac(body).digest('hex')}` };
  }
}

export async function deliver(hook: Webhook, body: string, headers: Record<string, string>) {
  const answer = await service.app.inject({
    method: 'POST',
    url: new URL(hook.url).pathname,
    headers: { 'content-type': 'application/json', ...headers },
    payload: body,
  });
  return { status: answer.statusCode, body: answer.json() as { events?: number; error?: { code: string } } };
}

export const send = (hook: Webhook, body: unknown, headers: Record<string, string> = {}) => {
  const text = JSON.stringify(body);
  return deliver(hook, text, { ...headers, ...signed(hook.provider, hook.url, text) });
};

/** Events of a webhook as the log has them. */
export async function stored(hook: Webhook): Promise<{ name: string; value: number }[]> {
  return world.events.driver.query(
    'SELECT name, value FROM events WHERE workspace = {w:UInt32} AND connection = {c:UInt32} ORDER BY name, mh',
    { w: workspace, c: Number(hook.sourceId) },
  );
}

export const deliveries = async (hook: Webhook) =>
  (await call<{ items: WebhookDelivery[] }>('GET', `/${hook.id}/deliveries`)).body.items;
