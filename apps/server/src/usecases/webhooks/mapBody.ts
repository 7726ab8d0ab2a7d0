import { createHash } from 'node:crypto';
import type { StoredWebhook } from '@viaggio/domain/ports/webhooks';
import { type Mapped, mapDelivery, type WebhookMapping } from '@viaggio/domain/webhooks';

const DIGEST_LENGTH = 32;

export const digestOf = (text: string | Buffer): string =>
  createHash('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH);

/**
 * The items of a delivery. Their message ids hold what is signed and nothing else: the webhook, the event's own id, else
 * a digest of the body; who plays a delivery again, under whatever headers, adds nothing.
 */
export function mapBody(
  { id }: Pick<StoredWebhook, 'id'>,
  mapping: WebhookMapping,
  delivery: {
    readonly body: unknown;
    readonly headers: Readonly<Record<string, string>>;
    readonly raw: Buffer;
  },
): Mapped {
  return mapDelivery(mapping, delivery, {
    prefix: `hook${id}|`,
    digest: digestOf,
    bodyDigest: digestOf(delivery.raw),
  });
}
