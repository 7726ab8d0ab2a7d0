import type { Source } from '@viaggio/domain/ports/sources';
import type { Queryable } from '../driver/types';
import { readSource, SOURCE_COLUMNS, type SourceRow } from './sourceRow';

export async function findSource(db: Queryable, workspace: number, id: number): Promise<Source | undefined> {
  const [row] = await db.query<SourceRow>(
    `SELECT ${SOURCE_COLUMNS} FROM sources WHERE workspace = $1 AND id = $2 AND removed_at IS NULL`,
    [workspace, id],
  );
  return row && readSource(row);
}
