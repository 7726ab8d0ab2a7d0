import type { Queryable } from '../driver/types';

/** One resolution of a workspace at a time: two nodes that replay the same component must not interleave. */
export async function lockIdentity(tx: Queryable, workspace: number): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('viaggio:identity:' || $1, 0))", [workspace]);
}
