import type { SignatureForm, StoredWebhook } from '@viaggio/domain/ports/webhooks';
import type { WebhookMapping, WebhookProvider } from '@viaggio/domain/webhooks';

export interface WebhookRow {
  id: number;
  workspace: number;
  source: number;
  name: string;
  enabled: boolean;
  public_id: string;
  provider: WebhookProvider;
  secret: string | null;
  signature: SignatureForm | null;
  mapping: WebhookMapping;
  created_at: Date;
  last_delivery_at: Date | null;
  last_refused_at: Date | null;
  last_refusal: string | null;
}

/** Open webhooks with their connections: closing the connection closes the webhook. */
export const SELECT_WEBHOOKS = `SELECT h.id, h.workspace, h.source, s.name, s.enabled, h.public_id, h.provider, h.secret,
    h.signature, h.mapping, h.created_at, h.last_delivery_at, h.last_refused_at, h.last_refusal
  FROM webhooks h JOIN sources s ON s.id = h.source AND s.removed_at IS NULL`;

export const readWebhook = (row: WebhookRow): StoredWebhook => ({
  id: row.id,
  workspace: row.workspace,
  source: row.source,
  name: row.name,
  enabled: row.enabled,
  publicId: row.public_id,
  provider: row.provider,
  secret: row.secret,
  signature: row.signature,
  mapping: row.mapping,
  createdAt: row.created_at.getTime(),
  lastDeliveryAt: row.last_delivery_at?.getTime() ?? null,
  lastRefusedAt: row.last_refused_at?.getTime() ?? null,
  lastRefusal: row.last_refusal,
});
