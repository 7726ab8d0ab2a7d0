import { CsvSplitter, findHeader, guessDialect, surveyColumns, textOfCell } from '../imports/index';
import { type RowFault, readTotalTable, type TableWish, type TotalTable } from './readTotalTable';
import type { BookTotal } from './types';

export interface UnreadLine {
  /** From 1. */
  readonly line: number;
  /** `columns`: not as many cells as the others have, or nothing tells what they are. */
  readonly problem: Exclude<RowFault, 'too_many_cells'> | 'columns';
}

export interface ReadTotals {
  readonly totals: readonly BookTotal[];
  readonly unread: readonly UnreadLine[];
}

function tableOf(text: string): TotalTable {
  const dialect = guessDialect(text, true);
  const splitter = new CsvSplitter(dialect);
  const lines = [...splitter.push(text), ...splitter.end()];
  const { names, dataFrom } = findHeader(lines);
  const rows = lines
    .map((cells, at) => ({ number: at + 1, cells }))
    .slice(dataFrom)
    .filter(({ cells }) => cells.some((cell) => textOfCell(cell) !== ''));
  return { columns: surveyColumns(names, rows), rows, separator: dialect.separator };
}

/**
 * Totals as they are pasted from a sheet, read as a file of them is: with a first line of names, or without one as from ·
 * to · place · measure · amount.
 */
export function readTotals(text: string, wish: Pick<TableWish, 'habits' | 'places'>): ReadTotals {
  const table = tableOf(text);
  const isWhole = ({ cells }: TotalTable['rows'][number]) => cells.length === table.columns.length;
  const whole = { ...table, rows: table.rows.filter(isWhole) };
  const { totals, unread, missing } = readTotalTable(whole, { ...wish, columns: undefined, order: 'auto' });
  const odd = missing.length > 0 ? table.rows : table.rows.filter((row) => !isWhole(row));
  return {
    totals: totals.map(({ row: _, placeKnown: __, ...total }) => total),
    unread: [
      ...unread.map(({ row, problem }) => ({ line: row, problem: problem as UnreadLine['problem'] })),
      ...odd.map(({ number }) => ({ line: number, problem: 'columns' as const })),
    ].toSorted((a, b) => a.line - b.line),
  };
}
