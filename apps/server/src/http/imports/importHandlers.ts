import { listImports } from '../../usecases/imports/listImports';
import { previewImport } from '../../usecases/imports/previewImport';
import { readContents } from '../../usecases/imports/readContents';
import { readImport } from '../../usecases/imports/readImport';
import { type ImportDeps, startImport } from '../../usecases/imports/startImport';
import { type UndoDeps, undoImport } from '../../usecases/imports/undoImport';
import { readId } from '../handlers/wire';
import type { Handlers } from '../routes/handler';
import { readForm } from './readForm';
import { sayContents, sayImport, sayPreview } from './sayImport';

export type ImportHandlerDeps = ImportDeps & UndoDeps;

/** Import of files: start, preview, follow, undo. */
export function importHandlers(
  deps: ImportHandlerDeps,
): Handlers<
  'startImport' | 'previewImport' | 'listImports' | 'getImport' | 'getImportContents' | 'undoImport'
> {
  return {
    startImport: async ({ body, upload }, { workspace, actor }) =>
      sayImport(await startImport(deps, { ...readForm(body), workspace, actor, file: upload })),
    previewImport: async ({ body, upload }, { workspace }) =>
      sayPreview(upload.name, await previewImport(deps, { ...readForm(body), workspace, file: upload })),
    listImports: async ({ query }, { workspace }) => {
      const { cursor, limit } = query;
      const { items, next } = await listImports(deps, { workspace, cursor, limit });
      return { items: items.map(sayImport), next, total: null };
    },
    getImport: async ({ params }, { workspace }) =>
      sayImport(await readImport(deps, { workspace, id: readId(params.id, 'import_not_found') })),
    getImportContents: async ({ params }, { workspace }) =>
      sayContents(await readContents(deps, { workspace, id: readId(params.id, 'import_not_found') })),
    undoImport: async ({ params }, { workspace, actor }) => {
      await undoImport(deps, { workspace, actor, id: readId(params.id, 'import_not_found') });
      return { ok: true };
    },
  };
}
