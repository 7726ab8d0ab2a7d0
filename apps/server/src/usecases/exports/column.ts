/**
 * How a column is written. `id`: 64 bits, as text everywhere. `time`: UTC milliseconds. `json`: JSON text, which in
 * JSON lines is a value of its own.
 */
export type ColumnKind = 'text' | 'id' | 'integer' | 'number' | 'time' | 'flag' | 'json';

export type ColumnValue = string | number | boolean | null;

/** One column of a file: its name, and what it says of a row. null: nothing is known. */
export interface ExportColumn<Row> {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly read: (row: Row) => ColumnValue;
}

type Read<Row> = ExportColumn<Row>['read'];

export const column = <Row>(name: string, kind: ColumnKind, read: Read<Row>): ExportColumn<Row> => ({
  name,
  kind,
  read,
});

/** Times are ISO 8601 in UTC; beyond what a calendar holds, nothing. */
export const instantText = (milliseconds: number): string => {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
};
