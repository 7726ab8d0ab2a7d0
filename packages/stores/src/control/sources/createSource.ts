import type { NewSource, Source } from '@viaggio/domain/ports/sources';
import type { Queryable } from '../driver/types';
import { readSource, SOURCE_COLUMNS, type SourceRow } from './sourceRow';

export async function createSource(db: Queryable, made: NewSource): Promise<Source> {
  const [row] = await db.query<SourceRow>(
    `INSERT INTO sources (workspace, name, kind, write_key) VALUES ($1, $2, $3, $4) RETURNING ${SOURCE_COLUMNS}`,
    [made.workspace, made.name, made.kind, made.writeKey],
  );
  return readSource(row!);
}
