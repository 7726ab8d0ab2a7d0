import type { AlertEvent, Delivery, DeliveryState } from '@viaggio/domain/ports/alertStore';
import type { Queryable } from '../driver/types';

interface EventRow {
  id: string;
  alert: number;
  period_from: Date;
  period_end: Date;
  value: number;
  expected: number | null;
  n: string;
  fired_at: Date;
  confirmed_at: Date | null;
}

interface DeliveryRow {
  id: string;
  event: string | null;
  channel: 'mail' | 'webhook';
  recipient: string;
  state: DeliveryState;
  attempts: number;
  reason: string;
  at: Date;
}

const DELIVERY_COLUMNS = 'id, event, channel, recipient, state, attempts, reason, at';

const readDelivery = ({ id, event: _, at, ...row }: DeliveryRow): Delivery => ({
  ...row,
  id: Number(id),
  at: at.getTime(),
});

export async function findDelivery(db: Queryable, key: string): Promise<Delivery | undefined> {
  const [row] = await db.query<DeliveryRow>(`SELECT ${DELIVERY_COLUMNS} FROM deliveries WHERE key = $1`, [
    key,
  ]);
  return row && readDelivery(row);
}

export async function listAlertEvents(
  db: Queryable,
  workspace: number,
  alert: number,
  limit: number,
): Promise<AlertEvent[]> {
  const rows = await db.query<EventRow>(
    `SELECT id, alert, period_from, period_end, value, expected, n, fired_at, confirmed_at FROM alert_events
     WHERE workspace = $1 AND alert = $2 ORDER BY period_from DESC LIMIT $3`,
    [workspace, alert, limit],
  );
  const deliveries = await db.query<DeliveryRow>(
    `SELECT ${DELIVERY_COLUMNS} FROM deliveries WHERE workspace = $1 AND event = ANY($2) ORDER BY id`,
    [workspace, rows.map(({ id }) => id)],
  );
  return rows.map((row) => ({
    id: Number(row.id),
    alert: row.alert,
    period: { from: row.period_from.getTime(), end: row.period_end.getTime() },
    value: row.value,
    expected: row.expected,
    n: Number(row.n),
    firedAt: row.fired_at.getTime(),
    confirmedAt: row.confirmed_at?.getTime() ?? null,
    deliveries: deliveries.filter(({ event }) => event === row.id).map(readDelivery),
  }));
}

export async function confirmAlertEvent(
  db: Queryable,
  workspace: number,
  alert: number,
  event: number,
  at: number,
): Promise<boolean> {
  const rows = await db.query(
    `UPDATE alert_events SET confirmed_at = coalesce(confirmed_at, $4)
     WHERE workspace = $1 AND alert = $2 AND id = $3 RETURNING id`,
    [workspace, alert, event, new Date(at)],
  );
  return rows.length > 0;
}

/** `places`: of alerts that are about some of these and nothing else. */
export async function countUnconfirmed(
  db: Queryable,
  workspace: number,
  since: number,
  places: readonly string[] | null,
): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM alert_events e JOIN alerts a ON a.id = e.alert
     WHERE e.workspace = $1 AND e.fired_at >= $2 AND e.confirmed_at IS NULL
       AND ($3::text[] IS NULL OR a.places <@ $3)`,
    [workspace, new Date(since), places],
  );
  return row?.n ?? 0;
}
