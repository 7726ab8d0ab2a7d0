import { type Cell, findHeader, textOfCell } from '@viaggio/domain/imports';
import { AppError } from '@viaggio/domain/shared';
import { columnOf, type FileRow, type RowBlock, type TableFile, tableRow } from './tableFile';
import { readSheet, type SheetRow } from './xlsx/readSheet';
import { readWorkbook, type Workbook } from './xlsx/readWorkbook';
import { openZip, type ZipParts } from './xlsx/zipFile';

const HEADER_ROWS = 200;
/** Bytes of XML that a row takes at the least. */
const BYTES_PER_ROW = 60;
const ROWS_PER_BLOCK = 2_000;

/** A workbook: the first sheet that is shown and has rows. */
export async function openXlsx(path: string): Promise<TableFile> {
  const { workbook, part, size, first } = await withZip(path, async (zip) => {
    const shared = await readWorkbook(zip);
    for (const sheet of shared.sheets) {
      const rows = await firstRows(zip, sheet, shared);
      if (rows.length > 0) return { workbook: shared, part: sheet, size: zip.size(sheet), first: rows };
    }
    throw new AppError('file_empty', 'No sheet of the workbook has rows.', { field: 'file' });
  });
  const offset = first[0]!.number - 1;
  const header = findHeader(filledUp(first, offset).map((cells) => cells.map(textOfCell)));
  return {
    format: 'xlsx',
    encoding: 'utf-8',
    separator: '',
    columns: header.names.map(columnOf),
    ready: false,
    expectedRows: Math.ceil(size / BYTES_PER_ROW),
    rows: () => readRows(path, part, workbook, header.dataFrom + offset),
  };
}

async function withZip<Result>(path: string, work: (zip: ZipParts) => Promise<Result>): Promise<Result> {
  const zip = await openZip(path);
  try {
    return await work(zip);
  } finally {
    zip.close();
  }
}

async function firstRows(zip: ZipParts, part: string, workbook: Workbook): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const piece of readSheet(await zip.open(part), workbook)) {
    rows.push(...piece.rows);
    if (rows.length >= HEADER_ROWS) break;
  }
  return rows.slice(0, HEADER_ROWS);
}

/** Rows without cells stand nowhere in a workbook; here they are needed, so that numbers agree. */
function filledUp(rows: readonly SheetRow[], offset: number): (readonly Cell[])[] {
  const all: (readonly Cell[])[] = [];
  for (const { number, cells } of rows) {
    while (all.length < number - 1 - offset && all.length < HEADER_ROWS) all.push([]);
    all.push([...cells].map((cell) => cell ?? ''));
  }
  return all;
}

async function* readRows(
  path: string,
  part: string,
  workbook: Workbook,
  dataFrom: number,
): AsyncIterable<RowBlock> {
  const zip = await openZip(path);
  try {
    const total = Math.max(1, zip.size(part));
    let block: FileRow[] = [];
    for await (const { rows, read } of readSheet(await zip.open(part), workbook)) {
      for (const { number, cells } of rows) if (number > dataFrom) block.push(tableRow(number, cells));
      if (block.length < ROWS_PER_BLOCK) continue;
      yield { rows: block, progress: Math.min(1, read / total) };
      block = [];
    }
    if (block.length > 0) yield { rows: block, progress: 1 };
  } finally {
    zip.close();
  }
}
