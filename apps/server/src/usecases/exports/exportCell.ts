import type { Actor } from '@viaggio/domain/ports/access';
import type { ExportDeps } from './deps';
import type { FileFormat } from './files/writers';
import { type ExportFile, makeFile } from './makeFile';
import { cellRows, type ListBehind } from './rows/cellRows';
import { CELL_COLUMNS } from './rows/peopleColumns';

export interface CellOrder {
  readonly workspace: number;
  readonly actor: Actor;
  readonly format: FileFormat;
  readonly report: string;
  readonly cell: string;
}

/**
 * Everybody behind one cell of a report as a file: whom its list shows page by page.
 * @throws AppError `too_many_exports`
 */
export function exportCell(deps: ExportDeps, order: CellOrder, list: ListBehind): ExportFile {
  const { workspace, actor, format, report, cell } = order;
  return makeFile(
    deps,
    { workspace, actor, format, subject: report, detail: { cell } },
    { columns: CELL_COLUMNS, blocks: cellRows(deps, workspace, list) },
  );
}
