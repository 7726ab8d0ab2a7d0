import type { ErasureWork, PrivacyRequestStore, Receipt } from '@viaggio/domain/ports/privacy';
import type { ControlDriver, Queryable } from '../driver/types';

/** From this transaction on nothing of the person comes in again, on any node, as soon as each has heard of it. */
export const beginErasure = (
  db: ControlDriver,
  workspace: number,
  id: number,
  work: ErasureWork,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const rows = await tx.query(
      `UPDATE privacy_requests SET state = 'running', work = $3 WHERE workspace = $1 AND id = $2 AND state = 'open'
       RETURNING id`,
      [workspace, id, JSON.stringify(work)],
    );
    if (rows.length === 0 || work.target === null) return false;
    const { whole, contested } = work.target;
    await tx.query(
      `INSERT INTO tombstones (workspace, identifier, shared, request)
       SELECT $1, one, one = ANY($3::bigint[]), $4 FROM unnest($2::bigint[]) AS one
       ON CONFLICT (workspace, identifier) DO UPDATE SET shared = excluded.shared, request = excluded.request`,
      [workspace, whole, contested, id],
    );
    return true;
  });

export async function keepWork(
  db: Queryable,
  workspace: number,
  id: number,
  work: ErasureWork,
): Promise<void> {
  await db.query('UPDATE privacy_requests SET work = $3 WHERE workspace = $1 AND id = $2', [
    workspace,
    id,
    JSON.stringify(work),
  ]);
}

/** What was typed beside the request may name the person too. */
export async function stripRequest(
  db: Queryable,
  workspace: number,
  id: number,
  receipt: Receipt,
): Promise<void> {
  await db.query(
    `UPDATE privacy_requests SET said = '', note = '', check_note = '', changes = '{}', receipt = $3,
       work = (work - 'target' - 'others') || '{"target": null, "others": []}'
     WHERE workspace = $1 AND id = $2`,
    [workspace, id, JSON.stringify(receipt)],
  );
}

export async function closeRequest(
  db: Queryable,
  workspace: number,
  id: number,
  { state, by, at, refusal }: Parameters<PrivacyRequestStore['close']>[2],
): Promise<void> {
  await db.query(
    `UPDATE privacy_requests SET state = $3, closed_by = $4, closed_at = to_timestamp($5::float8 / 1000), refusal = $6,
       work = NULL WHERE workspace = $1 AND id = $2 AND state IN ('open', 'running')`,
    [workspace, id, state, by, at, refusal],
  );
}
