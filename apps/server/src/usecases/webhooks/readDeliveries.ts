import type { KeptDelivery, StoredWebhook } from '@viaggio/domain/ports/webhooks';
import { AppError } from '@viaggio/domain/shared';
import { type Changer, findWebhook, refuseLimited, type WebhookDeps } from './deps';
import { type DeliveryContent, keptSince, openContent } from './keptContent';
import { mapBody } from './mapBody';
import { takeItems } from './takeItems';

export interface ShownDelivery extends KeptDelivery {
  readonly shown: DeliveryContent | undefined;
}

/** The last deliveries as they came: people are in them. */
export async function listDeliveries(deps: WebhookDeps, by: Changer, id: number): Promise<ShownDelivery[]> {
  refuseLimited(by);
  const webhook = await findWebhook(deps, by.workspace, id);
  const kept = await deps.deliveries.list(by.workspace, id, keptSince(deps.now()));
  return kept.map((delivery) => ({ ...delivery, shown: openContent(deps, webhook, delivery) }));
}

/** @throws AppError `delivery_not_found`, `delivery_not_kept` */
export async function readDelivery(
  deps: WebhookDeps,
  webhook: StoredWebhook,
  id: string,
): Promise<{ delivery: KeptDelivery; content: DeliveryContent }> {
  const delivery = /^\d{1,18}$/.test(id)
    ? await deps.deliveries.find(webhook.workspace, webhook.id, id)
    : undefined;
  if (delivery === undefined) {
    throw new AppError('delivery_not_found', 'This delivery is not kept any more.', { status: 404 });
  }
  const content = openContent(deps, webhook, delivery);
  if (content === undefined) {
    throw new AppError('delivery_not_kept', 'The body of this delivery was not kept.', { status: 409 });
  }
  return { delivery, content };
}

/** Maps a kept delivery again, with the mapping as it is now; its signature was right when it came. */
export async function replayDelivery(
  deps: WebhookDeps,
  by: Changer,
  id: number,
  which: string,
): Promise<ShownDelivery> {
  refuseLimited(by);
  const webhook = await findWebhook(deps, by.workspace, id);
  const { delivery, content } = await readDelivery(deps, webhook, which);
  const workspace = await deps.control.workspaces.find(by.workspace);
  const raw = Buffer.from(content.body);
  const mapped = mapBody(webhook, webhook.mapping, { ...content, body: JSON.parse(content.body), raw });
  const ipPolicy = workspace?.ipPolicy ?? 'drop';
  const taken = await takeItems(deps, { ...webhook, ipPolicy }, mapped, delivery.receivedAt);
  await deps.deliveries.settle(webhook.id, delivery.id, taken);
  await deps.control.audit.record({
    workspace: by.workspace,
    actor: by.actor,
    action: 'webhook.replayed',
    target: `webhook:${id}`,
    detail: { name: webhook.name, events: taken.events, duplicates: taken.duplicates },
  });
  return { ...delivery, ...taken, shown: content };
}
