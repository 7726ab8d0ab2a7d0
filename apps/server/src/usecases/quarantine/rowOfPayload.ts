import { RecordColumns } from '@viaggio/domain/imports';
import type { ImportRecord } from '@viaggio/domain/ports/imports';
import type { QuarantinedEvent } from '@viaggio/domain/ports/quarantine';
import { digest } from '../imports/digest';
import type { FileRow } from '../imports/files/tableFile';
import { type MadeRow, type RefusedRow, RowMaker } from '../imports/rowMaker';
import { BEFORE_KEY, cellsOfPayload } from '../imports/rowPayload';

const JSON_FORMATS: ReadonlySet<string> = new Set(['json', 'jsonl', 'parquet']);

/** A row of an import, read again as its file was: the same columns, order of dates, decimal mark and zone. */
export function rowOfPayload(row: QuarantinedEvent, record: ImportRecord): MadeRow | RefusedRow {
  const parsed = parse(row.payload);
  const { reading, mapping } = record;
  if (parsed === undefined) {
    const broken: FileRow = { number: row.row, cells: [], record: undefined, broken: row.payload };
    return new RowMaker(reading, mapping, reading.columns).make(broken, digest(row.payload), 0);
  }
  const { columns, cells, before, own } = JSON_FORMATS.has(reading.format)
    ? ofRecord(parsed, record)
    : { ...cellsOfPayload(parsed, reading.columns), columns: reading.columns, own: undefined };
  const maker = new RowMaker(reading, mapping, columns);
  const file: FileRow = { number: row.row, cells, record: own, broken: undefined };
  return maker.make(file, maker.digestOf(file), before);
}

function ofRecord(parsed: Readonly<Record<string, unknown>>, { reading }: ImportRecord) {
  const { [BEFORE_KEY]: before, ...own } = parsed;
  // The columns of the import first, in their order: their kinds go by it.
  const columns = new RecordColumns(reading.columns);
  const cells = columns.cellsOf(own);
  return { columns: columns.columns, cells, before: typeof before === 'number' ? before : 0, own };
}

function parse(payload: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(payload);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
