import type { Cell, Column, PresetId } from '@viaggio/domain/imports';

export type FileFormat = 'csv' | 'tsv' | 'jsonl' | 'json' | 'xlsx' | 'parquet';

/** One row of a file. */
export interface FileRow {
  /** As a spreadsheet numbers it: from 1, titles and blank lines counted; lines or records of JSON. */
  readonly number: number;
  readonly cells: readonly Cell[];
  /** The record itself, of JSON files. */
  readonly record: object | undefined;
  /** A line that should be a JSON object and is not, as it came. */
  readonly broken: string | undefined;
}

export interface RowBlock {
  readonly rows: readonly FileRow[];
  /** Rows of the file behind them, where a preset has made others of these. */
  readonly read?: number;
  /** Share of the file that has been read, 0 to 1. */
  readonly progress: number;
}

/** A file as a table, however it is written. It can be read as often as needed, always from the beginning. */
export interface TableFile {
  readonly format: FileFormat;
  readonly encoding: string;
  /** Of text tables; '' for others. */
  readonly separator: string;
  /** Found as they come in JSON: new ones are added at the end. */
  readonly columns: readonly Column[];
  /** The records are events of the collection API already. */
  readonly ready: boolean;
  /** The preset that has made its rows what they are. */
  readonly preset?: PresetId;
  /** A guess at the number of rows, rather too high. */
  readonly expectedRows: number;
  rows(): AsyncIterable<RowBlock>;
}

/** A column of a table: its name is all there is. */
export const columnOf = (name: string): Column => ({ name, path: [name] });

export function tableRow(number: number, cells: readonly Cell[]): FileRow {
  return { number, cells, record: undefined, broken: undefined };
}
