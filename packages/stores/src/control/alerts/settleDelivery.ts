import type { DeliveryStore } from '@viaggio/domain/ports/alertStore';
import type { Queryable } from '../driver/types';

/** Only what is being sent: an answer that comes after it was given up changes nothing. */
export async function settleDelivery(
  db: Queryable,
  id: number,
  { state, reason, at, nextAt }: Parameters<DeliveryStore['settle']>[1],
): Promise<void> {
  await db.query(
    `UPDATE deliveries SET state = $2, reason = $3, at = $4, next_at = $5 WHERE id = $1 AND state = 'sending'`,
    [id, state, reason.slice(0, 500), new Date(at), new Date(nextAt ?? at)],
  );
}

export async function abandonDeliveries(db: Queryable, before: number, at: number): Promise<number> {
  const rows = await db.query(
    `UPDATE deliveries SET state = 'unknown', reason = 'interrupted', at = $2
     WHERE state = 'sending' AND at < $1 RETURNING id`,
    [new Date(before), new Date(at)],
  );
  return rows.length;
}

/** What is done with, of nobody's history. */
export async function forgetDeliveries(db: Queryable, before: number): Promise<number> {
  const rows = await db.query(
    `DELETE FROM deliveries WHERE event IS NULL AND at < $1 AND state IN ('sent', 'failed', 'unknown') RETURNING id`,
    [new Date(before)],
  );
  return rows.length;
}
