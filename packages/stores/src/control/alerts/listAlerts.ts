import type { Alert, DueAlert } from '@viaggio/domain/ports/alertStore';
import type { Queryable } from '../driver/types';
import { ALERT_COLUMNS, type AlertRow, readAlert } from './alertRow';

export async function listAlerts(db: Queryable, workspace: number): Promise<Alert[]> {
  const rows = await db.query<AlertRow>(
    `SELECT ${ALERT_COLUMNS} FROM alerts a WHERE a.workspace = $1 ORDER BY a.id DESC`,
    [workspace],
  );
  return rows.map(readAlert);
}

export async function findAlert(db: Queryable, workspace: number, id: number): Promise<Alert | undefined> {
  const [row] = await db.query<AlertRow>(
    `SELECT ${ALERT_COLUMNS} FROM alerts a WHERE a.workspace = $1 AND a.id = $2`,
    [workspace, id],
  );
  return row && readAlert(row);
}

export async function countAlerts(db: Queryable, workspace: number): Promise<number> {
  const [row] = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM alerts WHERE workspace = $1', [
    workspace,
  ]);
  return row?.n ?? 0;
}

/** Of open workspaces, with the clock and the money each is looked at by. */
export async function listEnabledAlerts(db: Queryable): Promise<DueAlert[]> {
  const rows = await db.query<AlertRow & { time_zone: string; currency: string }>(
    `SELECT ${ALERT_COLUMNS}, w.time_zone, w.currency FROM alerts a JOIN workspaces w ON w.id = a.workspace
     WHERE a.enabled AND w.removed_at IS NULL ORDER BY a.workspace, a.id`,
  );
  return rows.map((row) => ({ ...readAlert(row), timeZone: row.time_zone, currency: row.currency }));
}
