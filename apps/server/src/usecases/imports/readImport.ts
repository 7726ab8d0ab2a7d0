import type { ImportRecord, ImportStore } from '@viaggio/domain/ports/imports';
import { AppError } from '@viaggio/domain/shared';

export async function readImport(
  { imports }: { readonly imports: Pick<ImportStore, 'find'> },
  { workspace, id }: { readonly workspace: number; readonly id: number },
): Promise<ImportRecord> {
  const found = await imports.find(workspace, id);
  if (!found) throw new AppError('import_not_found', 'There is no such import.', { status: 404 });
  return found;
}
