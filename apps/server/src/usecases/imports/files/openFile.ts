import { stat } from 'node:fs/promises';
import { guessLayout, recogniseContainer } from '@viaggio/domain/imports';
import { AppError } from '@viaggio/domain/shared';
import { openCsv } from './openCsv';
import { openJson } from './openJson';
import { openParquet } from './openParquet';
import { openXlsx } from './openXlsx';
import { type BytesFile, findEncoding, readBytes, readHead } from './readBytes';
import { readSample } from './readText';
import type { TableFile } from './tableFile';

/** Characters from which separator, header and columns are guessed. */
const SAMPLE = 512 * 1024;

/** Opens a file of any format we read, whatever it is called: its bytes say what it is. */
export async function openFile(path: string): Promise<TableFile> {
  const { size } = await stat(path);
  if (size === 0) throw unreadable('file_empty', 'The file is empty.');
  const container = recogniseContainer(await readHead(path, 64));
  if (container === 'zip') return openXlsx(path);
  if (container === 'parquet') return openParquet(path);
  const file: BytesFile = { path, size, gzipped: container === 'gzip' };
  await refuseInside(file);
  const found = await findEncoding(file);
  const sample = await readSample(file, found.encoding, SAMPLE);
  if (sample.text.trim() === '') throw unreadable('file_empty', 'The file is empty.');
  const layout = guessLayout(sample.text, sample.complete);
  const table =
    layout.kind === 'csv'
      ? openCsv(file, found, layout.dialect, sample)
      : await openJson(file, found, layout);
  if (table.columns.length === 0) throw unreadable('file_empty', 'There are no rows in the file.');
  return table;
}

/** Old workbooks, images and other things that are no text, gzipped or not. */
async function refuseInside(file: BytesFile): Promise<void> {
  for await (const { bytes } of readBytes(file)) {
    const inside = recogniseContainer(bytes);
    if (inside !== 'text') {
      throw unreadable('format_unknown', 'Unpack the file first: only text may be gzipped.');
    }
    const head = bytes.subarray(0, 4).toString('hex');
    if (head === 'd0cf11e0') {
      throw unreadable('format_unknown', 'This is an old Excel file (.xls): save it as .xlsx or CSV.');
    }
    if (['25504446', '89504e47'].includes(head) || head.startsWith('ffd8ff')) {
      throw unreadable(
        'format_unknown',
        'This is no table: XLSX, CSV, TSV, JSONL, JSON and Parquet can be read.',
      );
    }
    return;
  }
}

function unreadable(code: string, message: string): AppError {
  return new AppError(code, message, { field: 'file' });
}
