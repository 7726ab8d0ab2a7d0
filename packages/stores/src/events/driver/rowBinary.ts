/** Bytes of a buffer that is being filled; grows by doubling. */
export class RowBuffer {
  #bytes: Buffer;
  #length = 0;

  constructor(capacity: number) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  uint8(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  uint16(value: number): void {
    this.#reserve(2);
    this.#length = this.#bytes.writeUInt16LE(value, this.#length);
  }

  uint32(value: number): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeUInt32LE(value, this.#length);
  }

  /** A number up to 2^53, the decimal text of an id, or any of 64 bits. */
  uint64(value: number | string | bigint): void {
    this.#reserve(8);
    if (typeof value !== 'number') {
      this.#length = this.#bytes.writeBigUInt64LE(BigInt(value), this.#length);
      return;
    }
    this.#bytes.writeUInt32LE(value % 2 ** 32, this.#length);
    this.#length = this.#bytes.writeUInt32LE(Math.floor(value / 2 ** 32), this.#length + 4);
  }

  int64(value: number): void {
    this.#reserve(8);
    this.#bytes.writeUInt32LE(((value % 2 ** 32) + 2 ** 32) % 2 ** 32, this.#length);
    this.#length = this.#bytes.writeInt32LE(Math.floor(value / 2 ** 32), this.#length + 4);
  }

  float32(value: number): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeFloatLE(value, this.#length);
  }

  float64(value: number): void {
    this.#reserve(8);
    this.#length = this.#bytes.writeDoubleLE(value, this.#length);
  }

  /** A length, as LEB128. */
  length(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  text(value: string): void {
    const size = Buffer.byteLength(value);
    this.length(size);
    this.#reserve(size);
    this.#length += this.#bytes.write(value, this.#length);
  }

  /** What was written: a view, valid until the next write. */
  written(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(grown, 0, 0, this.#length);
    this.#bytes = grown;
  }
}

/** How one column of a table is filled from a row of ours, and as which type the engine reads it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: string;
  readonly write: (buffer: RowBuffer, row: Row) => void;
}

const BYTES_PER_ROW = 512;

/** Rows in the engine's RowBinary format. Half the work of JSON text for the engine, and a third of it for us. */
export function encodeRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Buffer {
  const buffer = new RowBuffer(Math.max(1, rows.length) * BYTES_PER_ROW);
  for (const row of rows) for (const column of columns) column.write(buffer, row);
  return buffer.written();
}
