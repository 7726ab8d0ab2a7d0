import type { NewSource, Source } from '@viaggio/domain/ports/sources';
import type { Queryable } from '../driver/types';
import { createSource } from './createSource';
import { readSource, SOURCE_COLUMNS, type SourceRow } from './sourceRow';

/** The oldest open connection of the kind (imports, the example), made when there is none. In a transaction. */
export async function ensureSource(db: Queryable, wanted: NewSource): Promise<Source> {
  await db.query('SELECT 1 FROM workspaces WHERE id = $1 FOR NO KEY UPDATE', [wanted.workspace]);
  const [row] = await db.query<SourceRow>(
    `SELECT ${SOURCE_COLUMNS} FROM sources
     WHERE workspace = $1 AND kind = $2 AND removed_at IS NULL ORDER BY id LIMIT 1`,
    [wanted.workspace, wanted.kind],
  );
  return row ? readSource(row) : createSource(db, wanted);
}
