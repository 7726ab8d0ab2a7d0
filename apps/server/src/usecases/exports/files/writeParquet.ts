import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { ColumnKind, ColumnValue, ExportColumn } from '../column';
import { inPages } from '../inPages';

/** Rows of a group: they stand in memory until it is full, and the server does nothing else while it is encoded. */
const GROUP_ROWS = 10_000;

const TYPES: Readonly<Record<ColumnKind, BasicType>> = {
  text: 'STRING',
  // Tools disagree on unsigned integers of 64 bits, and JavaScript would round them.
  id: 'STRING',
  integer: 'INT64',
  number: 'DOUBLE',
  time: 'TIMESTAMP',
  flag: 'BOOLEAN',
  json: 'STRING',
};

function written(value: ColumnValue, kind: ColumnKind): unknown {
  if (value === null) return null;
  if (kind === 'time') return new Date(value as number);
  return kind === 'integer' ? BigInt(value) : value;
}

/** What may be long in a row. */
function weigherOf<Row>(columns: readonly ExportColumn<Row>[]): (row: Row) => number {
  const long = columns.filter(({ kind }) => kind === 'json');
  return (row) => long.reduce((sum, { read }) => sum + String(read(row) ?? '').length, 0);
}

/** Apache Parquet, snappy, group by group: what is written of a group leaves before the next one is gathered. */
export async function* writeParquet<Row>(
  columns: readonly ExportColumn<Row>[],
  blocks: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const dataOf = (rows: readonly Row[]) =>
    columns.map(({ name, kind, read }) => ({
      name,
      type: TYPES[kind],
      nullable: true,
      offsetIndex: false,
      data: rows.map((row) => written(read(row), kind)),
    }));
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: dataOf([]) }),
    createdBy: 'viaggio',
  });
  const taken = (): Uint8Array => {
    const piece = Buffer.from(bytes.getBytes());
    bytes.index = 0;
    return piece;
  };
  const encode = (rows: readonly Row[]): Uint8Array => {
    // A writer without `flush` encodes at once.
    void writer.write({ columnData: dataOf(rows), rowGroupSize: GROUP_ROWS });
    return taken();
  };
  for await (const group of inPages(blocks, { rows: GROUP_ROWS, weigh: weigherOf(columns) })) {
    yield encode(group);
  }
  void writer.finish();
  yield taken();
}
