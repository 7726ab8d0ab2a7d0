import type { StoredPlan, TrackingPlanStore } from '@viaggio/domain/ports/trackingPlans';
import type { TrackingPlan } from '@viaggio/domain/trackingPlan';
import type { ControlDriver } from '../driver/types';

interface VersionRow {
  version: number;
  by: string | null;
  created_at: Date;
}

interface PlanRow extends VersionRow {
  plan: TrackingPlan;
}

/** Name of who wrote a plan `p`. */
const WRITER = `(SELECT u.name FROM auth.users u WHERE p.made_by = 'member:' || u.id) AS by`;

const readPlan = ({ version, plan, by, created_at }: PlanRow): StoredPlan => ({
  version,
  plan,
  by: by ?? '',
  at: created_at.getTime(),
});

/** Tracking plans: every version stays as it was written. */
export const createTrackingPlanStore = (db: ControlDriver): TrackingPlanStore => ({
  find: async (workspace, version) => {
    const [row] = await db.query<PlanRow & object>(
      `SELECT p.version, p.plan, p.created_at, ${WRITER} FROM tracking_plans p
       WHERE p.workspace = $1 AND ($2::int IS NULL OR p.version = $2) ORDER BY p.version DESC LIMIT 1`,
      [workspace, version ?? null],
    );
    return row && readPlan(row);
  },
  listVersions: async (workspace) => {
    const rows = await db.query<VersionRow & { events: number }>(
      `SELECT p.version, jsonb_array_length(p.plan->'events') AS events, p.created_at, ${WRITER}
       FROM tracking_plans p WHERE p.workspace = $1 ORDER BY p.version DESC LIMIT 200`,
      [workspace],
    );
    return rows.map(({ version, events, by, created_at }) => ({
      version,
      events,
      by: by ?? '',
      at: created_at.getTime(),
    }));
  },
  save: async (workspace, after, plan, by) => {
    const [row] = await db.query<{ version: number }>(
      `INSERT INTO tracking_plans (workspace, version, plan, made_by)
       SELECT $1, $2::int + 1, $3, $4
       WHERE $2::int = (SELECT coalesce(max(version), 0) FROM tracking_plans WHERE workspace = $1)
       ON CONFLICT DO NOTHING RETURNING version`,
      [workspace, after, JSON.stringify(plan), `${by.kind}:${by.id}`],
    );
    return row?.version;
  },
});
