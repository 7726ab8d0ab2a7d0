import type { Actor } from '@viaggio/domain/ports/access';
import type { AccessControl } from '@viaggio/domain/ports/control';
import type { StoredWebhook, WebhookDeliveryStore, WebhookStore } from '@viaggio/domain/ports/webhooks';
import { AppError } from '@viaggio/domain/shared';
import type { CollectUseCaseDeps } from '../collect/acceptItems';
import type { Sealer } from '../keys/createSealer';

export interface WebhookDeps {
  readonly webhooks: WebhookStore;
  readonly deliveries: WebhookDeliveryStore;
  readonly control: Pick<AccessControl, 'audit' | 'workspaces'>;
  readonly collect: CollectUseCaseDeps;
  readonly sealer: Sealer;
  readonly now: () => number;
  /** Told of every delivery that became events. */
  readonly onReceived: (source: number, at: number) => void;
}

/** Who changes, and where. */
export interface Changer {
  readonly workspace: number;
  readonly actor: Actor;
  /** Places the changer is limited to; none: no limit. */
  readonly places: readonly string[];
}

export const webhookNotFound = (): AppError =>
  new AppError('webhook_not_found', 'There is no such webhook.', { status: 404 });

/** A webhook carries what happens everywhere: who may see some places only may not read or change it. */
export function refuseLimited({ places }: Pick<Changer, 'places'>): void {
  if (places.length === 0) return;
  throw new AppError('webhook_of_all_places', 'Webhooks are for members who may see every place.', {
    status: 403,
  });
}

export async function findWebhook(
  { webhooks }: Pick<WebhookDeps, 'webhooks'>,
  workspace: number,
  id: number,
): Promise<StoredWebhook> {
  const found = await webhooks.find(workspace, id);
  if (found === undefined) throw webhookNotFound();
  return found;
}

/** What sealed texts of a webhook are bound to. */
export const sealedFor = ({ publicId }: Pick<StoredWebhook, 'publicId'>): string => `webhook:${publicId}`;
