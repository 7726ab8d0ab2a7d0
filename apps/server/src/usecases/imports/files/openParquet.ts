import type { Cell } from '@viaggio/domain/imports';
import { RecordColumns } from '@viaggio/domain/imports';
import { AppError } from '@viaggio/domain/shared';
import { asyncBufferFromFile, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { type RowBlock, type TableFile, tableRow } from './tableFile';

const ROWS_PER_BLOCK = 4_000;
/** Rows read into memory at once: those of one row group, in parts of this many. */
const ROWS_PER_READ = 100_000;

/** Parquet: typed columns, nested ones as in JSON. One row group is in memory at a time. */
export async function openParquet(path: string): Promise<TableFile> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file).catch(broken);
  const columns = new RecordColumns();
  const local = localTimes(metadata);
  const rows = () => readRows(file, metadata, columns, local);
  for await (const _first of rows()) break;
  return {
    format: 'parquet',
    encoding: 'utf-8',
    separator: '',
    columns: columns.columns,
    ready: false,
    expectedRows: Number(metadata.num_rows),
    rows,
  };
}

async function* readRows(
  file: Awaited<ReturnType<typeof asyncBufferFromFile>>,
  metadata: FileMetaData,
  columns: RecordColumns,
  local: ReadonlySet<string>,
): AsyncIterable<RowBlock> {
  const total = Number(metadata.num_rows);
  let groupStart = 0;
  for (const group of metadata.row_groups) {
    const groupEnd = groupStart + Number(group.num_rows);
    for (let rowStart = groupStart; rowStart < groupEnd; rowStart += ROWS_PER_READ) {
      const rowEnd = Math.min(groupEnd, rowStart + ROWS_PER_READ);
      const options = { file, metadata, rowStart, rowEnd, compressors };
      const records = await parquetReadObjects(options).catch(broken);
      for (let from = 0; from < records.length; from += ROWS_PER_BLOCK) {
        const part = records.slice(from, from + ROWS_PER_BLOCK);
        const rows = part.map((record, index) =>
          tableRow(rowStart + from + index + 1, columns.cellsOf(plainRecord(record, local))),
        );
        yield { rows, progress: (rowStart + from + part.length) / total };
      }
    }
    groupStart = groupEnd;
  }
}

/** Columns whose times are those of a wall clock: their zone is the import's, not UTC. */
function localTimes(metadata: FileMetaData): ReadonlySet<string> {
  return new Set(
    metadata.schema
      .filter(({ logical_type: type }) => type?.type === 'TIMESTAMP' && type.isAdjustedToUTC === false)
      .map(({ name }) => name),
  );
}

function plainRecord(record: Readonly<Record<string, unknown>>, local: ReadonlySet<string>): object {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, plainValue(value, local.has(name))]),
  );
}

/** Whole numbers beyond 2^53 as text, so that no id is rounded; times as ISO 8601; bytes are no text and left out. */
function plainValue(value: unknown, isLocal: boolean): Cell {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return undefined;
    const text = value.toISOString();
    return isLocal ? text.slice(0, -1) : text;
  }
  if (ArrayBuffer.isView(value)) return undefined;
  if (Array.isArray(value)) return value.map((one) => plainValue(one, isLocal));
  if (typeof value !== 'object' || value === null) return value as Cell;
  return plainRecord(value as Record<string, unknown>, new Set());
}

function broken(cause: unknown): never {
  throw new AppError('file_broken', 'The Parquet file is damaged or uses an encoding we cannot read.', {
    field: 'file',
    cause,
  });
}
