import {
  ColumnSurvey,
  EMPTY_MAPPING,
  guessMapping,
  MAX_COLUMNS,
  type MappingGuess,
  type SurveyedColumn,
  textOfCell,
  tooManyColumns,
} from '@viaggio/domain/imports';
import { AppError } from '@viaggio/domain/shared';
import { openFile } from './files/openFile';
import type { FileRow, TableFile } from './files/tableFile';

/** Rows from which the kinds of the columns are learnt. */
const SURVEYED_ROWS = 2_000;
/** Rows kept, to be shown and tried. */
const KEPT_ROWS = 1_000;

export interface Inspection {
  readonly table: TableFile;
  readonly columns: readonly SurveyedColumn[];
  readonly first: readonly FileRow[];
  readonly guess: MappingGuess;
}

/** Opens a file and learns from its first rows what its columns are. Refuses what is no table. */
export async function inspectFile(
  path: string,
  workspace: { readonly currency: string },
): Promise<Inspection> {
  const table = await openFile(path);
  if (table.columns.length > MAX_COLUMNS) throw tooManyColumns();
  const surveys: ColumnSurvey[] = [];
  const first: FileRow[] = [];
  let seen = 0;
  for await (const { rows } of table.rows()) {
    for (const row of rows) {
      if (first.length < KEPT_ROWS) first.push(row);
      survey(surveys, row, table.columns.length);
      seen += 1;
    }
    if (seen >= SURVEYED_ROWS) break;
  }
  if (first.length === 0)
    throw new AppError('file_empty', 'There are no rows in the file.', { field: 'file' });
  const columns = table.columns.map(({ name }, index) => ({
    name,
    survey: surveys[index] ?? new ColumnSurvey(),
  }));
  const guess = table.ready
    ? { mapping: EMPTY_MAPPING, confidence: new Map() }
    : guessMapping(columns, workspace);
  return { table, columns, first, guess };
}

function survey(surveys: ColumnSurvey[], row: FileRow, width: number): void {
  while (surveys.length < width) surveys.push(new ColumnSurvey());
  row.cells.slice(0, width).forEach((cell, index) => {
    surveys[index]!.add(textOfCell(cell));
  });
}
