import type { Anomaly, CheckId, DayMeasures } from '@viaggio/domain/anomalies';
import type { AnomalyStore, StoredAnomaly } from '@viaggio/domain/ports/anomalyStore';
import type { ControlDriver } from '../driver/types';
import { noteAnomalies } from './noteAnomalies';

interface AnomalyRow {
  id: number;
  kind: CheckId;
  connection: number;
  name: string;
  property: string;
  day: string;
  value: number;
  expected: number;
  found_at: Date;
  resolved_at: Date | null;
  dismissed_at: Date | null;
}

const readAnomaly = ({ kind, found_at, resolved_at, dismissed_at, ...row }: AnomalyRow): StoredAnomaly => ({
  ...row,
  check: kind,
  foundAt: found_at.getTime(),
  resolvedAt: resolved_at?.getTime() ?? null,
  dismissedAt: dismissed_at?.getTime() ?? null,
});

/** How many are listed at most. */
const MOST = 300;

/** Days as they were measured, and what the checks found in them. */
export const createAnomalyStore = (db: ControlDriver): AnomalyStore => ({
  listWorkspaces: async () => {
    const rows = await db.query<{ id: number; time_zone: string }>(
      'SELECT id, time_zone FROM workspaces WHERE removed_at IS NULL ORDER BY id',
    );
    return rows.map(({ id, time_zone }) => ({ workspace: id, timeZone: time_zone }));
  },
  listDays: async (workspace, since) => {
    const rows = await db.query<{ measures: DayMeasures; measured_at: Date }>(
      'SELECT measures, measured_at FROM day_measures WHERE workspace = $1 AND day >= $2 ORDER BY day',
      [workspace, since],
    );
    return rows.map(({ measures, measured_at }) => ({ measures, at: measured_at.getTime() }));
  },
  keepDay: async (workspace, measures, at) => {
    await db.query(
      `INSERT INTO day_measures (workspace, day, measures, measured_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace, day) DO UPDATE SET measures = excluded.measures, measured_at = excluded.measured_at`,
      [workspace, measures.day, JSON.stringify(measures), new Date(at)],
    );
  },
  forgetDays: async (workspace, before) => {
    await db.query('DELETE FROM day_measures WHERE workspace = $1 AND day < $2', [workspace, before]);
  },
  note: (workspace, scope, found: readonly Anomaly[], at) =>
    db.transaction((tx) => noteAnomalies(tx, workspace, scope, found, new Date(at))),
  list: async (workspace, since) => {
    const rows = await db.query<AnomalyRow & object>(
      `SELECT id, kind, connection, name, property, to_char(day, 'YYYY-MM-DD') AS day, value, expected, found_at,
         resolved_at, dismissed_at
       FROM anomalies WHERE workspace = $1 AND (day >= $2 OR resolved_at IS NULL AND kind = 'silence')
       ORDER BY day DESC, id DESC LIMIT ${MOST}`,
      [workspace, since],
    );
    return rows.map(readAnomaly);
  },
  dismiss: async (workspace, id, by, at) => {
    const rows = await db.query(
      `UPDATE anomalies SET dismissed_at = coalesce(dismissed_at, $3), dismissed_by = coalesce(dismissed_by, $4)
       WHERE workspace = $1 AND id = $2 RETURNING id`,
      [workspace, id, new Date(at), `${by.kind}:${by.id}`],
    );
    return rows.length > 0;
  },
});
