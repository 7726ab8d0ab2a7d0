import { setImmediate } from 'node:timers/promises';
import {
  type ImportMapping,
  type RepeatCounter,
  type SurveyedColumn,
  textOfCell,
} from '@viaggio/domain/imports';
import type { FileRow, TableFile } from './files/tableFile';
import type { RowMaker } from './rowMaker';

/** A column whose form the cells have left open so far. */
export interface OpenColumn {
  readonly index: number;
  readonly survey: SurveyedColumn['survey'];
}

export interface ScanWatch {
  /** Share of the file that has been read, 0 to 1; throws to stop. */
  progress(share: number): void;
}

/**
 * Reads a file to its end, before anything is stored: notes which rows repeat, and shows the columns that have left
 * open how they are written the rest of their cells.
 */
export async function scanFile(
  table: TableFile,
  maker: RowMaker,
  repeats: RepeatCounter,
  open: readonly OpenColumn[],
  watch: ScanWatch,
): Promise<void> {
  for await (const { rows, progress } of table.rows()) {
    for (const row of rows) {
      if (repeats.needsNotes) repeats.note(maker.digestOf(row));
      addOpen(open, row);
    }
    watch.progress(progress);
    // Others wait for this thread too.
    await setImmediate();
  }
}

/** Looks on for cells that decide how dates and amounts are written; stops at the first that do. */
export async function lookOn(
  table: TableFile,
  open: readonly OpenColumn[],
  isDecided: () => boolean,
  maxRows: number,
): Promise<void> {
  let seen = 0;
  for await (const { rows } of table.rows()) {
    for (const row of rows) addOpen(open, row);
    seen += rows.length;
    if (isDecided() || seen >= maxRows) return;
    await setImmediate();
  }
}

function addOpen(open: readonly OpenColumn[], row: FileRow): void {
  for (const { index, survey } of open) {
    const cell = row.cells[index];
    survey.add(textOfCell(cell), typeof cell !== 'number');
  }
}

/** The columns whose form may be open: of the time and of the amount. */
export function openColumns(columns: readonly SurveyedColumn[], mapping: ImportMapping): OpenColumn[] {
  return columns.flatMap(({ name, survey }, index) =>
    name === mapping.columns.time || name === mapping.columns.value ? [{ index, survey }] : [],
  );
}
