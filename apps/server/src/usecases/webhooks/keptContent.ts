import type { KeptDelivery, StoredWebhook } from '@viaggio/domain/ports/webhooks';
import { sealedFor, type WebhookDeps } from './deps';

/** Headers that mappings may ask for, or that help whoever looks; never those that carry secrets. */
const SHOWN =
  /^(x-shopify-(topic|shop-domain|api-version|event-id|webhook-id|triggered-at)|x-wc-webhook-(topic|resource|event|source|id|delivery-id)|content-type|user-agent|x-(event|topic|type|event-type|event-id))$/;
/** Larger bodies are taken, and not kept to be looked at. */
const MOST_KEPT_BYTES = 200_000;

const DAY_MS = 86_400_000;
/** The latest deliveries are kept, for some days: long enough to look why nothing arrives. */
export const KEPT = { most: 50, days: 7 } as const;
export const keptSince = (now: number): number => now - KEPT.days * DAY_MS;

export interface DeliveryContent {
  readonly headers: Readonly<Record<string, string>>;
  /** As it came, or ''. */
  readonly body: string;
}

export const shownHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => SHOWN.test(name) && value.length <= 1_000),
  );

export function sealContent(
  { sealer }: Pick<WebhookDeps, 'sealer'>,
  webhook: Pick<StoredWebhook, 'publicId'>,
  headers: Readonly<Record<string, string>>,
  raw: Buffer,
): string | null {
  if (raw.length > MOST_KEPT_BYTES) return null;
  const content: DeliveryContent = { headers: shownHeaders(headers), body: raw.toString('utf8') };
  return sealer.seal(JSON.stringify(content), sealedFor(webhook));
}

/** undefined where nothing was kept, or it cannot be opened any more. */
export function openContent(
  { sealer }: Pick<WebhookDeps, 'sealer'>,
  webhook: Pick<StoredWebhook, 'publicId'>,
  { content }: Pick<KeptDelivery, 'content'>,
): DeliveryContent | undefined {
  const text = content === null ? undefined : sealer.open(content, sealedFor(webhook));
  return text === undefined ? undefined : (JSON.parse(text) as DeliveryContent);
}
