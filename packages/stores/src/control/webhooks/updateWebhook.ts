import type { StoredWebhook, WebhookChange } from '@viaggio/domain/ports/webhooks';
import type { Queryable } from '../driver/types';
import { updateSource } from '../sources/updateSource';
import { readWebhook, SELECT_WEBHOOKS, type WebhookRow } from './webhookRow';

const jsonOrNull = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value);

/** Changes what is given of a webhook and its connection. In a transaction. */
export async function updateWebhook(
  tx: Queryable,
  workspace: number,
  id: number,
  change: WebhookChange,
): Promise<StoredWebhook | undefined> {
  const [found] = await tx.query<{ source: number }>(
    `UPDATE webhooks SET
       secret = CASE WHEN $3 THEN $4 ELSE secret END,
       signature = coalesce($5::jsonb, signature),
       mapping = coalesce($6::jsonb, mapping)
     WHERE workspace = $1 AND id = $2 RETURNING source`,
    [
      workspace,
      id,
      change.secret !== undefined,
      change.secret ?? null,
      jsonOrNull(change.signature),
      jsonOrNull(change.mapping),
    ],
  );
  if (!found) return undefined;
  const { name, enabled } = change;
  if (name !== undefined || enabled !== undefined) {
    await updateSource(tx, workspace, found.source, {
      ...(name === undefined ? {} : { name }),
      ...(enabled === undefined ? {} : { enabled }),
    });
  }
  const [row] = await tx.query<WebhookRow>(`${SELECT_WEBHOOKS} WHERE h.workspace = $1 AND h.id = $2`, [
    workspace,
    id,
  ]);
  return row && readWebhook(row);
}
