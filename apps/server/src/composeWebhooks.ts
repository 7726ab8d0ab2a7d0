import type { AccessControl } from '@viaggio/domain/ports/control';
import { createWebhookDeliveryStore, createWebhookStore } from '@viaggio/stores/control';
import type { Core } from './composeCore';
import type { Config } from './config';
import { hookRoutes } from './http/webhooks/hookRoutes';
import { webhookHandlers } from './http/webhooks/webhookHandlers';
import type { Stores } from './stores';
import { createSealer } from './usecases/keys/createSealer';
import type { WebhookDeps } from './usecases/webhooks/deps';
import { keptSince } from './usecases/webhooks/keptContent';

interface Parts {
  readonly config: Pick<Config, 'secret' | 'url'>;
  readonly stores: Pick<Stores, 'control'>;
  readonly core: Pick<Core, 'collect'>;
  readonly control: AccessControl;
  readonly now: () => number;
  readonly onReceived: (source: number, at: number) => void;
  /** From one address; the usual limit when absent. */
  readonly deliveriesPerMinute?: number;
}

/** Webhooks of other systems: where they deliver, and where they are looked after. */
export function composeWebhooks({ config, stores, core, control, now, ...parts }: Parts) {
  const deliveries = createWebhookDeliveryStore(stores.control);
  const useCase: WebhookDeps = {
    webhooks: createWebhookStore(stores.control),
    deliveries,
    control,
    collect: core.collect,
    sealer: createSealer(config.secret, 'webhooks'),
    now,
    onReceived: parts.onReceived,
  };
  return {
    handlers: webhookHandlers(useCase),
    plugin: hookRoutes({
      useCase,
      publicUrl: config.url,
      deliveriesPerMinute: parts.deliveriesPerMinute,
    }),
    /** Forgets what was delivered long ago; now and then. */
    forget: () => deliveries.forgetBefore(keptSince(now())),
  };
}
