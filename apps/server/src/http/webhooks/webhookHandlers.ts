import type { StoredWebhook } from '@viaggio/domain/ports/webhooks';
import { checkMapping, PROVIDER_KITS, WEBHOOK_PROVIDERS } from '@viaggio/domain/webhooks';
import {
  createWebhook,
  removeWebhook,
  type SavedWebhook,
  setSecret,
  updateWebhook,
} from '../../usecases/webhooks/changeWebhooks';
import { findWebhook, sealedFor, type WebhookDeps } from '../../usecases/webhooks/deps';
import { previewDelivery } from '../../usecases/webhooks/previewDelivery';
import { listDeliveries, replayDelivery, type ShownDelivery } from '../../usecases/webhooks/readDeliveries';
import { instantOf, optionalInstantOf, readId } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

type Names =
  | 'listWebhooks'
  | 'listWebhookKits'
  | 'createWebhook'
  | 'getWebhook'
  | 'updateWebhook'
  | 'setWebhookSecret'
  | 'deleteWebhook'
  | 'listWebhookDeliveries'
  | 'previewWebhook'
  | 'replayWebhookDelivery';

const idOf = ({ id }: { readonly id: string }): number => readId(id, 'webhook_not_found');

/** Webhooks of other systems: opened, mapped, looked at. */
export function webhookHandlers(deps: WebhookDeps): Handlers<Names> {
  const say = (webhook: StoredWebhook, origin: string) => sayWebhook(deps, webhook, origin);
  const saySaved = ({ webhook, signingSecret }: SavedWebhook, origin: string) => ({
    ...say(webhook, origin),
    signingSecret,
  });
  return {
    listWebhooks: async (_input, { workspace, origin }) => ({
      items: (await deps.webhooks.list(workspace)).map((webhook) => say(webhook, origin)),
    }),
    listWebhookKits: async () => ({ items: KITS }),
    createWebhook: async ({ body }, context) =>
      saySaved(await createWebhook(deps, context, body), context.origin),
    getWebhook: async ({ params }, { workspace, origin }) =>
      say(await findWebhook(deps, workspace, idOf(params)), origin),
    updateWebhook: async ({ params, body }, context) =>
      say(await updateWebhook(deps, context, idOf(params), body), context.origin),
    setWebhookSecret: async ({ params, body }, context) =>
      saySaved(await setSecret(deps, context, idOf(params), body.secret), context.origin),
    deleteWebhook: async ({ params }, context) => {
      await removeWebhook(deps, context, idOf(params));
      return { ok: true };
    },
    listWebhookDeliveries: async ({ params }, context) => ({
      items: (await listDeliveries(deps, context, idOf(params))).map(sayDelivery),
    }),
    previewWebhook: async ({ params, body }, context) => {
      const { events, ...rest } = await previewDelivery(deps, context, idOf(params), body);
      return {
        ...rest,
        events: events.map((event) => ({
          ...event,
          time: optionalInstantOf(event.time),
          identifiers: event.identifiers.map((one) => ({ ...one })),
          item: { ...event.item },
        })),
      };
    },
    replayWebhookDelivery: async ({ params }, context) =>
      sayDelivery(await replayDelivery(deps, context, idOf(params), params.delivery)),
  };
}

/** As the wire has mappings: plain JSON, its fields in the order in which people read them, which the store forgets. */
function wireMapping(mapping: StoredWebhook['mapping']) {
  const checked = checkMapping(mapping);
  return JSON.parse(JSON.stringify(checked.kind === 'mapping' ? checked.mapping : mapping));
}

const KITS = WEBHOOK_PROVIDERS.map((provider) => ({
  provider,
  mapping: wireMapping(PROVIDER_KITS[provider].mapping),
  samples: PROVIDER_KITS[provider].samples.map(({ headers, body }) => ({ headers: { ...headers }, body })),
}));

function secretOf({ sealer }: WebhookDeps, webhook: StoredWebhook): 'kept' | 'missing' | 'unreadable' {
  if (webhook.secret === null) return 'missing';
  return sealer.open(webhook.secret, sealedFor(webhook)) === undefined ? 'unreadable' : 'kept';
}

const sayWebhook = (deps: WebhookDeps, webhook: StoredWebhook, origin: string) => ({
  id: String(webhook.id),
  name: webhook.name,
  provider: webhook.provider,
  url: `${origin}/hooks/${webhook.publicId}`,
  enabled: webhook.enabled,
  sourceId: String(webhook.source),
  secret: secretOf(deps, webhook),
  signature: webhook.signature,
  mapping: wireMapping(webhook.mapping),
  createdAt: instantOf(webhook.createdAt),
  lastDeliveryAt: optionalInstantOf(webhook.lastDeliveryAt),
  lastRefusedAt: optionalInstantOf(webhook.lastRefusedAt),
  lastRefusal: webhook.lastRefusal,
});

const sayDelivery = ({ shown, content: _sealed, receivedAt, ...rest }: ShownDelivery) => ({
  ...rest,
  receivedAt: instantOf(receivedAt),
  headers: { ...shown?.headers },
  body: shown === undefined ? null : (JSON.parse(shown.body) as unknown),
});
