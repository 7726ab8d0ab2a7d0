import type { ImportRecord } from '@viaggio/domain/ports/imports';
import type { Queryable } from '../driver/types';
import { type ImportRow, readImport, SELECT_IMPORTS } from './importRow';

export async function findImport(
  db: Queryable,
  workspace: number,
  id: number,
): Promise<ImportRecord | undefined> {
  const [row] = await db.query<ImportRow & Record<string, unknown>>(
    `${SELECT_IMPORTS} WHERE i.workspace = $1 AND i.id = $2`,
    [workspace, id],
  );
  return row && readImport(row);
}
