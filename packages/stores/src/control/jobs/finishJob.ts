import type { Queryable } from '../driver/types';

/** Ends an open job; what has ended stays as it ended. */
export async function finishJob(
  db: Queryable,
  workspace: number,
  id: number,
  end: { status: 'done' | 'failed' | 'cancelled'; error?: { code: string; message: string } },
): Promise<void> {
  await db.query(
    `UPDATE jobs SET status = $3, ended_at = now(), error = $4,
       progress = CASE WHEN $3 = 'done' THEN 1 ELSE progress END
     WHERE workspace = $1 AND id = $2 AND status IN ('queued', 'running')`,
    [workspace, id, end.status, end.error ? JSON.stringify(end.error) : null],
  );
}
