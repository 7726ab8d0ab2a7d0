import type { KnownSource } from '@viaggio/domain/ports/sources';
import type { IpPolicy } from '@viaggio/domain/ports/workspaces';
import type { Queryable } from '../driver/types';

/** By its code, or the one before for as long as that opens. Closed connections and those of closed workspaces are unknown; paused ones are known, and not enabled. */
export async function findSourceByWriteKey(
  db: Queryable,
  writeKey: string,
): Promise<KnownSource | undefined> {
  const [row] = await db.query<{ id: number; workspace: number; enabled: boolean; ip_policy: IpPolicy }>(
    `SELECT s.id, s.workspace, s.enabled, w.ip_policy FROM sources s JOIN workspaces w ON w.id = s.workspace
     WHERE (s.write_key = $1 OR (s.former_key = $1 AND s.former_until > now())) AND s.removed_at IS NULL AND w.removed_at IS NULL`,
    [writeKey],
  );
  return row && { id: row.id, workspace: row.workspace, enabled: row.enabled, ipPolicy: row.ip_policy };
}
