import type { DeliveryOutcome, KeptDelivery, WebhookDeliveryStore } from '@viaggio/domain/ports/webhooks';
import type { ControlDriver } from '../driver/types';

interface Row {
  id: string;
  received_at: Date;
  outcome: DeliveryOutcome;
  code: string;
  events: number;
  duplicates: number;
  quarantined: number;
  bytes: number;
  content: string | null;
}

const COLUMNS =
  'd.id::text AS id, d.received_at, d.outcome, d.code, d.events, d.duplicates, d.quarantined, d.bytes, d.content';

const readRow = ({ received_at, ...row }: Row): KeptDelivery => ({
  ...row,
  receivedAt: received_at.getTime(),
});

/** What webhooks delivered lately. */
export const createWebhookDeliveryStore = (db: ControlDriver): WebhookDeliveryStore => ({
  keep: (webhook, delivery, { most, since }) =>
    db.transaction(async (tx) => {
      const at = new Date(delivery.receivedAt);
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO webhook_deliveries
           (webhook, received_at, outcome, code, events, duplicates, quarantined, bytes, content)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id::text AS id`,
        [
          webhook,
          at,
          delivery.outcome,
          delivery.code,
          delivery.events,
          delivery.duplicates,
          delivery.quarantined,
          delivery.bytes,
          delivery.content,
        ],
      );
      await tx.query('UPDATE webhooks SET last_delivery_at = greatest(last_delivery_at, $2) WHERE id = $1', [
        webhook,
        at,
      ]);
      await tx.query(
        `DELETE FROM webhook_deliveries WHERE webhook = $1 AND (received_at < $2 OR id <= coalesce(
           (SELECT id FROM webhook_deliveries WHERE webhook = $1 ORDER BY id DESC OFFSET $3 LIMIT 1), 0))`,
        [webhook, new Date(since), most],
      );
      return row!.id;
    }),
  list: async (workspace, webhook, since) => {
    const rows = await db.query<Row>(
      `SELECT ${COLUMNS} FROM webhook_deliveries d JOIN webhooks h ON h.id = d.webhook
       WHERE h.workspace = $1 AND h.id = $2 AND d.received_at >= $3 ORDER BY d.id DESC LIMIT 200`,
      [workspace, webhook, new Date(since)],
    );
    return rows.map(readRow);
  },
  find: async (workspace, webhook, id) => {
    const [row] = await db.query<Row>(
      `SELECT ${COLUMNS} FROM webhook_deliveries d JOIN webhooks h ON h.id = d.webhook
       WHERE h.workspace = $1 AND h.id = $2 AND d.id = $3::bigint`,
      [workspace, webhook, id],
    );
    return row && readRow(row);
  },
  settle: async (webhook, id, { outcome, code, events, duplicates, quarantined }) => {
    await db.query(
      `UPDATE webhook_deliveries SET outcome = $3, code = $4, events = $5, duplicates = $6, quarantined = $7
       WHERE webhook = $1 AND id = $2::bigint`,
      [webhook, id, outcome, code, events, duplicates, quarantined],
    );
  },
  forgetBefore: async (at) => {
    const rows = await db.query('DELETE FROM webhook_deliveries WHERE received_at < $1 RETURNING id', [
      new Date(at),
    ]);
    return rows.length;
  },
});
