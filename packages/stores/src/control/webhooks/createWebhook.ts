import type { Actor } from '@viaggio/domain/ports/access';
import type { NewWebhook, StoredWebhook } from '@viaggio/domain/ports/webhooks';
import type { Queryable } from '../driver/types';
import { createSource } from '../sources/createSource';
import { readWebhook, SELECT_WEBHOOKS, type WebhookRow } from './webhookRow';

/** A webhook and the connection its events come through. In a transaction. */
export async function createWebhook(tx: Queryable, made: NewWebhook, by: Actor): Promise<StoredWebhook> {
  const { workspace, name, writeKey } = made;
  const source = await createSource(tx, { workspace, name, kind: 'webhook', writeKey });
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO webhooks (workspace, source, public_id, provider, secret, signature, mapping, made_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      workspace,
      source.id,
      made.publicId,
      made.provider,
      made.secret,
      made.signature === null ? null : JSON.stringify(made.signature),
      JSON.stringify(made.mapping),
      `${by.kind}:${by.id}`,
    ],
  );
  const [whole] = await tx.query<WebhookRow>(`${SELECT_WEBHOOKS} WHERE h.id = $1`, [row!.id]);
  return readWebhook(whole!);
}
