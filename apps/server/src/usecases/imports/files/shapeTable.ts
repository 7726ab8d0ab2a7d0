import { addedColumns, type Column, type ImportPreset, RowReshaper } from '@viaggio/domain/imports';
import { columnOf, type FileRow, type RowBlock, type TableFile } from './tableFile';

/** A file as a preset reads it: the columns it adds stand before those of the file. */
export function shapeTable(table: TableFile, preset: ImportPreset): TableFile {
  const added = addedColumns(preset, table.columns);
  if (added.length === 0) return { ...table, preset: preset.id };
  const columns: Column[] = [...added.map(columnOf), ...table.columns];
  return {
    ...table,
    preset: preset.id,
    columns,
    expectedRows: table.expectedRows * 2,
    rows: () => shapedRows(table, preset, columns, added),
  };
}

async function* shapedRows(
  table: TableFile,
  preset: ImportPreset,
  columns: Column[],
  added: ReturnType<typeof addedColumns>,
): AsyncIterable<RowBlock> {
  const reshaper = new RowReshaper(preset, table.columns, added);
  const seen = (rows: readonly FileRow[]): FileRow[] => rows.flatMap((row) => reshaper.push(row));
  for await (const { rows, progress } of table.rows()) {
    const made = seen(rows);
    // JSON brings new columns as it comes.
    for (let at = columns.length - added.length; at < table.columns.length; at += 1) {
      columns.push(table.columns[at]!);
    }
    yield { rows: made, read: rows.length, progress };
  }
  const rest = reshaper.end();
  if (rest.length > 0) yield { rows: rest, read: 0, progress: 1 };
}
