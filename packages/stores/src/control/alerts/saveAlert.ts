import type { Alert, AlertState, NewAlert } from '@viaggio/domain/ports/alertStore';
import type { Queryable } from '../driver/types';
import { ALERT_COLUMNS, type AlertRow, alertValues, readAlert, writeActor } from './alertRow';

export async function createAlert(db: Queryable, alert: NewAlert, salt: string | null): Promise<Alert> {
  const [row] = await db.query<AlertRow>(
    `INSERT INTO alerts AS a (workspace, name, watch, condition, every, members, webhook, enabled, places, salt, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${ALERT_COLUMNS}`,
    [...alertValues(alert), salt, writeActor(alert.createdBy)],
  );
  return readAlert(row!);
}

/** What was said of another question, or by another rule, is forgotten; so is who made it not. */
export async function updateAlert(
  db: Queryable,
  alert: NewAlert & { readonly id: number },
  salt: string | null | undefined,
): Promise<Alert | undefined> {
  const [row] = await db.query<AlertRow>(
    `UPDATE alerts a SET name = $2, state = CASE WHEN watch = $3::jsonb AND condition = $4::jsonb AND every = $5
         THEN state END, watch = $3, condition = $4, every = $5, members = $6, webhook = $7, enabled = $8, places = $9,
       salt = CASE WHEN $10 THEN $11 ELSE salt END
     WHERE workspace = $1 AND id = $12 RETURNING ${ALERT_COLUMNS}`,
    [...alertValues(alert), salt !== undefined, salt ?? null, alert.id],
  );
  return row && readAlert(row);
}

export async function removeAlert(db: Queryable, workspace: number, id: number): Promise<boolean> {
  const rows = await db.query('DELETE FROM alerts WHERE workspace = $1 AND id = $2 RETURNING id', [
    workspace,
    id,
  ]);
  return rows.length > 0;
}

export async function noteAlertState(
  db: Queryable,
  workspace: number,
  id: number,
  state: AlertState,
): Promise<void> {
  await db.query('UPDATE alerts SET state = $3 WHERE workspace = $1 AND id = $2', [
    workspace,
    id,
    JSON.stringify(state),
  ]);
}
