import type { NewDelivery } from '@viaggio/domain/ports/alertStore';
import type { Queryable } from '../driver/types';

/** False when its key is known: then nothing is kept. */
export async function keepDelivery(db: Queryable, delivery: NewDelivery): Promise<boolean> {
  const rows = await db.query(
    `INSERT INTO deliveries (workspace, key, kind, alert, event, member, channel, recipient, message, next_at, at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11) ON CONFLICT (key) DO NOTHING RETURNING id`,
    [
      delivery.workspace,
      delivery.key,
      delivery.kind,
      delivery.alert,
      delivery.event,
      delivery.member,
      delivery.channel,
      delivery.recipient,
      JSON.stringify(delivery.message),
      new Date(delivery.at),
      delivery.expiresAt === null ? null : new Date(delivery.expiresAt),
    ],
  );
  return rows.length > 0;
}
