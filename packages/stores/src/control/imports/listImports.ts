import type { PageRequest } from '@viaggio/domain/ports/access';
import type { ImportRecord } from '@viaggio/domain/ports/imports';
import type { Queryable } from '../driver/types';
import { type ImportRow, readImport, SELECT_IMPORTS } from './importRow';

export async function listImports(
  db: Queryable,
  workspace: number,
  page: PageRequest,
): Promise<ImportRecord[]> {
  const rows = await db.query<ImportRow & Record<string, unknown>>(
    `${SELECT_IMPORTS} WHERE i.workspace = $1 AND ($2::bigint IS NULL OR i.id < $2) ORDER BY i.id DESC LIMIT $3`,
    [workspace, page.before, page.limit],
  );
  return rows.map(readImport);
}
