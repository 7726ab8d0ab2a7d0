import type { Source } from '@viaggio/domain/ports/sources';
import type { Queryable } from '../driver/types';
import { readSource, SOURCE_COLUMNS, type SourceRow } from './sourceRow';

export async function updateSource(
  db: Queryable,
  workspace: number,
  id: number,
  change: { name?: string; enabled?: boolean },
): Promise<Source | undefined> {
  const [row] = await db.query<SourceRow>(
    `UPDATE sources SET name = coalesce($3, name), enabled = coalesce($4, enabled)
     WHERE workspace = $1 AND id = $2 AND removed_at IS NULL RETURNING ${SOURCE_COLUMNS}`,
    [workspace, id, change.name, change.enabled],
  );
  return row && readSource(row);
}
