import type { ExportColumn } from '../column';
import { writeCsv } from './writeCsv';
import { writeJsonLines } from './writeJsonLines';
import { writeParquet } from './writeParquet';

export type FileFormat = 'csv' | 'jsonl' | 'parquet';

/** Rows as the bytes of a file, block by block. Nothing is written before the first block has come. */
export type FileWriter = <Row>(
  columns: readonly ExportColumn<Row>[],
  blocks: AsyncIterable<readonly Row[]>,
) => AsyncGenerator<Uint8Array>;

export const WRITERS: Readonly<Record<FileFormat, FileWriter>> = {
  csv: writeCsv,
  jsonl: writeJsonLines,
  parquet: writeParquet,
};
