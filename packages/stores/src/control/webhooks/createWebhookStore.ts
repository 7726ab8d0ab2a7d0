import type { OpenWebhook, WebhookStore } from '@viaggio/domain/ports/webhooks';
import type { IpPolicy } from '@viaggio/domain/ports/workspaces';
import type { ControlDriver, Queryable } from '../driver/types';
import { closeSource } from '../sources/closeSource';
import { createWebhook } from './createWebhook';
import { updateWebhook } from './updateWebhook';
import { readWebhook, SELECT_WEBHOOKS, type WebhookRow } from './webhookRow';

/** Webhooks of the workspaces. */
export const createWebhookStore = (db: ControlDriver): WebhookStore => ({
  list: async (workspace) => {
    const rows = await db.query<WebhookRow>(`${SELECT_WEBHOOKS} WHERE h.workspace = $1 ORDER BY h.id`, [
      workspace,
    ]);
    return rows.map(readWebhook);
  },
  find: async (workspace, id) => {
    const [row] = await db.query<WebhookRow>(`${SELECT_WEBHOOKS} WHERE h.workspace = $1 AND h.id = $2`, [
      workspace,
      id,
    ]);
    return row && readWebhook(row);
  },
  findOpen: (publicId) => findOpen(db, publicId),
  create: (webhook, by) => db.transaction((tx) => createWebhook(tx, webhook, by)),
  update: (workspace, id, change) => db.transaction((tx) => updateWebhook(tx, workspace, id, change)),
  remove: (workspace, id) => db.transaction((tx) => removeWebhook(tx, workspace, id)),
  noteRefused: async (id, code, at) => {
    await db.query(
      `UPDATE webhooks SET last_refused_at = $3, last_refusal = $2
       WHERE id = $1 AND (last_refused_at IS NULL OR last_refused_at < $3::timestamptz - interval '1 second')`,
      [id, code, new Date(at)],
    );
  },
});

async function findOpen(db: Queryable, publicId: string): Promise<OpenWebhook | undefined> {
  const [row] = await db.query<WebhookRow>(`${SELECT_WEBHOOKS} WHERE h.public_id = $1`, [publicId]);
  if (!row) return undefined;
  const [workspace] = await db.query<{ ip_policy: IpPolicy }>(
    'SELECT ip_policy FROM workspaces WHERE id = $1 AND removed_at IS NULL',
    [row.workspace],
  );
  return workspace && { ...readWebhook(row), ipPolicy: workspace.ip_policy };
}

/** Its row goes with its secret; that of its connection stays, since events point at it. */
async function removeWebhook(tx: Queryable, workspace: number, id: number): Promise<boolean> {
  const [row] = await tx.query<{ source: number }>(
    'DELETE FROM webhooks WHERE workspace = $1 AND id = $2 RETURNING source',
    [workspace, id],
  );
  return row !== undefined && closeSource(tx, workspace, row.source);
}
