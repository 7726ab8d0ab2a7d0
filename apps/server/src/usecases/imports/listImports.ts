import type { ImportRecord, ImportStore } from '@viaggio/domain/ports/imports';
import { type Page, readPage } from '../audit/readPage';

/** Imports, latest first. */
export function listImports(
  { imports }: { readonly imports: Pick<ImportStore, 'list'> },
  query: { readonly workspace: number; readonly cursor: string | undefined; readonly limit: number },
): Promise<Page<ImportRecord>> {
  return readPage(query, (page) => imports.list(query.workspace, page));
}
