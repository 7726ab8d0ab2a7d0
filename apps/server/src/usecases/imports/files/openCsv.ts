import { type CsvDialect, CsvSplitter, type Encoding, findHeader } from '@viaggio/domain/imports';
import { AppError } from '@viaggio/domain/shared';
import type { BytesFile, ContentFound } from './readBytes';
import { readText } from './readText';
import { columnOf, type FileRow, type RowBlock, type TableFile, tableRow } from './tableFile';

/** Rows looked at for the header. */
const HEADER_ROWS = 200;

/** A text table: comma, semicolon, tab or bar. `sample`: its beginning. */
export function openCsv(
  file: BytesFile,
  found: ContentFound,
  dialect: CsvDialect,
  sample: { text: string; complete: boolean },
): TableFile {
  const splitter = new CsvSplitter(dialect);
  const rows = splitter.push(sample.text);
  if (sample.complete) rows.push(...splitter.end());
  const header = findHeader(rows.slice(0, HEADER_ROWS));
  const perRow = Math.max(2, sample.text.length / Math.max(1, rows.length));
  return {
    format: dialect.separator === '\t' ? 'tsv' : 'csv',
    encoding: found.encoding,
    separator: dialect.separator,
    columns: header.names.map(columnOf),
    ready: false,
    expectedRows: Math.ceil((found.length / perRow) * 1.5),
    rows: () => readRows(file, found.encoding, dialect, header.dataFrom),
  };
}

async function* readRows(
  file: BytesFile,
  encoding: Encoding,
  dialect: CsvDialect,
  dataFrom: number,
): AsyncIterable<RowBlock> {
  const splitter = new CsvSplitter(dialect);
  let number = 0;
  const block = (rows: readonly string[][]): FileRow[] => {
    const kept: FileRow[] = [];
    for (const cells of rows) {
      number += 1;
      if (number > dataFrom && !isBlank(cells)) kept.push(tableRow(number, cells));
    }
    return kept;
  };
  for await (const { text, progress } of readText(file, encoding)) {
    const rows = block(pushed(splitter, text));
    if (rows.length > 0) yield { rows, progress };
  }
  const rows = block(splitter.end());
  if (rows.length > 0) yield { rows, progress: 1 };
}

function isBlank(cells: readonly string[]): boolean {
  return cells[0]!.trim() === '' && cells.every((cell) => cell.trim() === '');
}

function pushed(splitter: CsvSplitter, text: string): string[][] {
  try {
    return splitter.push(text);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new AppError(
      'line_too_long',
      'A line of the file is longer than 4 million characters: it is no table.',
      {
        field: 'file',
        cause,
      },
    );
  }
}
