import {
  ColumnSurvey,
  EMPTY_MAPPING,
  guessMapping,
  type ImportField,
  type ImportMapping,
  type ImportPreset,
  MAX_COLUMNS,
  type MappingGuess,
  type SurveyedColumn,
  textOfCell,
  tooManyColumns,
} from '@viaggio/domain/imports';
import { AppError } from '@viaggio/domain/shared';
import { choosePreset, type PresetWish } from './choosePreset';
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
  readonly preset: ImportPreset | undefined;
}

/** Opens a file and learns from its first rows what its columns are. Refuses what is no table. */
export async function inspectFile(
  path: string,
  workspace: { readonly currency: string },
  wish: PresetWish,
): Promise<Inspection> {
  const { table, preset, mapping } = choosePreset(await openFile(path), wish, workspace);
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
  return { table, columns, first, preset, guess: guessOf(table, columns, mapping, workspace) };
}

/** What a preset says is sure; ready events need nothing; everything else is guessed. */
function guessOf(
  table: TableFile,
  columns: readonly SurveyedColumn[],
  mapping: ImportMapping | undefined,
  workspace: { readonly currency: string },
): MappingGuess {
  if (mapping !== undefined) {
    const fields = Object.keys(mapping.columns) as ImportField[];
    return { mapping, confidence: new Map(fields.map((field) => [field, 1])) };
  }
  return table.ready ? { mapping: EMPTY_MAPPING, confidence: new Map() } : guessMapping(columns, workspace);
}

function survey(surveys: ColumnSurvey[], row: FileRow, width: number): void {
  while (surveys.length < width) surveys.push(new ColumnSurvey());
  row.cells.slice(0, width).forEach((cell, index) => {
    surveys[index]!.add(textOfCell(cell), typeof cell !== 'number');
  });
}
