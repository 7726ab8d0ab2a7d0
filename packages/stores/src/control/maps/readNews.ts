import type { MapNews, MapUpdate } from '@viaggio/domain/ports/maps';
import type { Queryable } from '../driver/types';

interface Row {
  /** Of the map; null in rows of updates. */
  head: number | null;
  seq: number;
  update: Buffer | null;
  client: string;
}

/**
 * One statement, so that it sees one moment: a compaction between two would leave a gap. The state comes where the
 * updates that somebody at number `known` lacks are not all kept any more.
 */
const NEWS = `
  SELECT m.seq AS head, m.state_seq AS seq, CASE WHEN $3 < m.kept_after OR $3 < 0 THEN m.state END AS update,
    '' AS client
  FROM maps m WHERE m.workspace = $1 AND m.id = $2 AND m.removed_at IS NULL
  UNION ALL
  SELECT NULL, u.seq, u.update, u.client
  FROM maps m JOIN map_updates u ON u.workspace = m.workspace AND u.map = m.id
    AND u.seq > CASE WHEN $3 < m.kept_after OR $3 < 0 THEN m.state_seq ELSE $3 END
  WHERE m.workspace = $1 AND m.id = $2 AND m.removed_at IS NULL
  ORDER BY head NULLS LAST, seq`;

/** What somebody at number `known` lacks; undefined where there is no such map. */
export async function readNews(
  db: Queryable,
  workspace: number,
  id: number,
  known: number,
): Promise<MapNews | undefined> {
  const [map, ...rows] = await db.query<Row>(NEWS, [workspace, id, known]);
  if (map === undefined || map.head === null) return undefined;
  const updates = rows.map((row): MapUpdate => ({ seq: row.seq, update: row.update!, client: row.client }));
  if (map.update !== null) updates.unshift({ seq: map.seq, update: map.update, client: '' });
  return { seq: map.head, updates };
}
