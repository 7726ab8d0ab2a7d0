import type { Column } from './rowBinary';

type Read<Row, Value> = (row: Row) => Value;

export const uint8 = <Row>(name: string, read: Read<Row, number>): Column<Row> => ({
  name,
  type: 'UInt8',
  write: (buffer, row) => buffer.uint8(read(row)),
});

export const int8 = <Row>(name: string, read: Read<Row, number>): Column<Row> => ({
  name,
  type: 'Int8',
  write: (buffer, row) => buffer.uint8(read(row) & 0xff),
});

export const uint16 = <Row>(name: string, read: Read<Row, number>): Column<Row> => ({
  name,
  type: 'UInt16',
  write: (buffer, row) => buffer.uint16(read(row)),
});

export const uint32 = <Row>(name: string, read: Read<Row, number>): Column<Row> => ({
  name,
  type: 'UInt32',
  write: (buffer, row) => buffer.uint32(read(row)),
});

/** A number up to 2^53, the decimal text of an id, or any of 64 bits. */
export const uint64 = <Row>(name: string, read: Read<Row, number | string | bigint>): Column<Row> => ({
  name,
  type: 'UInt64',
  write: (buffer, row) => buffer.uint64(read(row)),
});

export const float32 = <Row>(name: string, read: Read<Row, number>): Column<Row> => ({
  name,
  type: 'Float32',
  write: (buffer, row) => buffer.float32(read(row)),
});

export const float64 = <Row>(name: string, read: Read<Row, number>): Column<Row> => ({
  name,
  type: 'Float64',
  write: (buffer, row) => buffer.float64(read(row)),
});

/** UTC milliseconds as DateTime64(3). */
export const milliseconds = <Row>(name: string, read: Read<Row, number>): Column<Row> => ({
  name,
  type: "DateTime64(3, 'UTC')",
  write: (buffer, row) => buffer.int64(read(row)),
});

/** UTC seconds as DateTime. */
export const seconds = <Row>(name: string, read: Read<Row, number>): Column<Row> => ({
  name,
  type: "DateTime('UTC')",
  write: (buffer, row) => buffer.uint32(read(row)),
});

/** Text, also of columns that keep a dictionary of their values. */
export const text = <Row>(name: string, read: Read<Row, string>): Column<Row> => ({
  name,
  type: 'String',
  write: (buffer, row) => buffer.text(read(row)),
});

/** A list of one of the types above, each of its items read from the row and its index. */
export function list<Row, Item>(
  name: string,
  read: Read<Row, readonly Item[]>,
  item: (name: string, read: Read<Item, Item>) => Column<Item>,
): Column<Row> {
  const { type, write } = item(name, (value) => value);
  return {
    name,
    type: `Array(${type})`,
    write: (buffer, row) => {
      const items = read(row);
      buffer.length(items.length);
      for (const value of items) write(buffer, value);
    },
  };
}
