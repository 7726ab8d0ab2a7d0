import type { Source } from '@viaggio/domain/ports/sources';
import type { Queryable } from '../driver/types';
import { readSource, SOURCE_COLUMNS, type SourceRow } from './sourceRow';

export async function listSources(db: Queryable, workspace: number): Promise<Source[]> {
  const rows = await db.query<SourceRow>(
    `SELECT ${SOURCE_COLUMNS} FROM sources WHERE workspace = $1 AND removed_at IS NULL ORDER BY id`,
    [workspace],
  );
  return rows.map(readSource);
}
