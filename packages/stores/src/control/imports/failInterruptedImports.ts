import type { Queryable } from '../driver/types';

const INTERRUPTED = {
  code: 'import_interrupted',
  message:
    'The server stopped half-way: import the same file again, what is stored already is not stored twice.',
};

/** Fails what this server was doing when it stopped: nobody else does it. */
export async function failInterruptedImports(db: Queryable, node: number): Promise<number> {
  const rows = await db.query<{ id: number }>(
    `UPDATE jobs j SET status = 'failed', ended_at = now(), error = $2
     FROM imports i WHERE i.job = j.id AND i.node = $1 AND j.status IN ('queued', 'running') RETURNING j.id`,
    [node, JSON.stringify(INTERRUPTED)],
  );
  return rows.length;
}
