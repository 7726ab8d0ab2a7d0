import type {
  ClaimedDelivery,
  DeliveryKind,
  MailMessage,
  WebhookMessage,
} from '@viaggio/domain/ports/alertStore';
import type { Queryable } from '../driver/types';

interface Row {
  id: string;
  workspace: number;
  key: string;
  kind: DeliveryKind;
  alert: number | null;
  event: string | null;
  member: number | null;
  channel: 'mail' | 'webhook';
  recipient: string;
  message: MailMessage | WebhookMessage;
  attempts: number;
  at: Date;
  expires_at: Date | null;
  salt: string | null;
}

/**
 * Marks the delivery that has waited longest as being sent, and returns it. Committed before anything is handed over:
 * whatever happens to this process afterwards, nobody takes it again.
 */
export async function claimDelivery(db: Queryable, now: number): Promise<ClaimedDelivery | undefined> {
  const [row] = await db.query<Row>(
    `UPDATE deliveries d SET state = 'sending', attempts = attempts + 1, at = $1
     WHERE d.id = (SELECT n.id FROM deliveries n JOIN workspaces w ON w.id = n.workspace AND w.removed_at IS NULL
       WHERE n.state = 'waiting' AND n.next_at <= $1 ORDER BY n.next_at, n.id LIMIT 1 FOR UPDATE OF n SKIP LOCKED)
     RETURNING d.*, (SELECT salt FROM alerts WHERE id = d.alert) AS salt`,
    [new Date(now)],
  );
  if (!row) return undefined;
  const { id, event, at, expires_at, ...rest } = row;
  return {
    ...rest,
    id: Number(id),
    event: event === null ? null : Number(event),
    at: at.getTime(),
    expiresAt: expires_at?.getTime() ?? null,
    salt: row.channel === 'webhook' ? row.salt : null,
  };
}
