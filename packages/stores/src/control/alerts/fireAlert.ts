import type { FiredAlert, NewDelivery } from '@viaggio/domain/ports/alertStore';
import type { ControlDriver } from '../driver/types';
import { keepDelivery } from './keepDelivery';

/** The event and its messages, or neither: a period that was told before is not told again. */
export const fireAlert = (
  driver: ControlDriver,
  fired: FiredAlert,
  deliveriesOf: (event: number) => readonly NewDelivery[],
): Promise<number | undefined> =>
  driver.transaction(async (tx) => {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO alert_events (alert, workspace, period_from, period_end, value, expected, n, fired_at)
       SELECT id, workspace, $3, $4, $5, $6, $7, $8 FROM alerts WHERE id = $1 AND workspace = $2
       ON CONFLICT (alert, period_from) DO NOTHING RETURNING id`,
      [
        fired.alert,
        fired.workspace,
        new Date(fired.period.from),
        new Date(fired.period.end),
        fired.value,
        fired.expected,
        fired.n,
        new Date(fired.at),
      ],
    );
    if (!row) return undefined;
    const event = Number(row.id);
    for (const delivery of deliveriesOf(event)) await keepDelivery(tx, delivery);
    return event;
  });
