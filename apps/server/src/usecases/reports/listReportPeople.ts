import type { ReportCell, ReportPeople } from '@viaggio/domain/ports/reportStore';
import { AppError } from '@viaggio/domain/shared';
import type { PreparedReport, ReportDeps } from './prepareReport';

export interface CellWish {
  readonly cell: string;
  readonly offset: number;
  readonly limit: number;
}

export const cellNotFound = (cell: string, cause?: unknown): AppError =>
  new AppError('cell_not_found', `The report has no cell "${cell}".`, {
    status: 404,
    field: 'people',
    cause,
  });

/** Parts of a cell's name; within a part, dots and percent signs are escaped as in addresses. */
function partsOf(cell: string): string[] {
  try {
    return cell.split('.').map(decodeURIComponent);
  } catch (cause) {
    throw cellNotFound(cell, cause);
  }
}

/** The people behind one cell of a report, the latest first. `find` says which cell the name means. */
export async function listReportPeople(
  deps: ReportDeps,
  { context }: PreparedReport,
  { cell, offset, limit }: CellWish,
  find: (parts: readonly string[]) => Promise<ReportCell | undefined>,
): Promise<ReportPeople> {
  if (context.unit === 'account') {
    throw new AppError('unit_has_no_people', 'Companies are counted here: ask for people to see them.', {
      field: 'unit',
    });
  }
  const found = await find(partsOf(cell));
  if (found === undefined) throw cellNotFound(cell);
  return deps.reports.peopleOf(found, { offset, limit });
}
