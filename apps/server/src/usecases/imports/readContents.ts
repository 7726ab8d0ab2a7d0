import type { ImportEraser, ImportHoldings, ImportStore } from '@viaggio/domain/ports/imports';
import { readImport } from './readImport';

export interface ContentsDeps {
  readonly imports: ImportStore;
  readonly eraser: Pick<ImportEraser, 'holdingsOf'>;
}

export interface ImportContents extends ImportHoldings {
  readonly claims: number;
}

/** What an import holds: said before it is undone. */
export async function readContents(
  deps: ContentsDeps,
  place: { readonly workspace: number; readonly id: number },
): Promise<ImportContents> {
  const { workspace, id } = await readImport(deps, place);
  const [holdings, claims] = await Promise.all([
    deps.eraser.holdingsOf(workspace, id),
    deps.imports.countClaims(workspace, id),
  ]);
  return { ...holdings, claims };
}
