import type { Queryable } from '../driver/types';

/** Says how far an open job is and that whoever does it is alive. Details given are added to those there are. */
export async function reportJob(
  db: Queryable,
  workspace: number,
  id: number,
  state: { progress: number | null; detail?: Readonly<Record<string, unknown>> },
): Promise<void> {
  await db.query(
    `UPDATE jobs SET status = 'running', alive_at = now(), progress = $3, detail = detail || $4::jsonb
     WHERE workspace = $1 AND id = $2 AND status IN ('queued', 'running')`,
    [workspace, id, state.progress, JSON.stringify(state.detail ?? {})],
  );
}
