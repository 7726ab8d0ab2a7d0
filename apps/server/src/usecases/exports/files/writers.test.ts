import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { type ColumnValue, column, type ExportColumn } from '../column';
import { type FileFormat, WRITERS } from './writers';

interface Row {
  readonly [name: string]: ColumnValue;
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  column('id', 'id', (row) => row.id ?? null),
  column('name', 'text', (row) => row.name ?? null),
  column('n', 'integer', (row) => row.n ?? null),
  column('value', 'number', (row) => row.value ?? null),
  column('at', 'time', (row) => row.at ?? null),
  column('won', 'flag', (row) => row.won ?? null),
  column('traits', 'json', (row) => row.traits ?? null),
];

async function* blocksOf(rows: readonly Row[], size = 2): AsyncGenerator<readonly Row[]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size);
}

async function fileOf(format: FileFormat, rows: readonly Row[], size?: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of WRITERS[format](COLUMNS, blocksOf(rows, size))) pieces.push(piece);
  return Buffer.concat(pieces);
}

const csv = async (...rows: Row[]): Promise<string[]> =>
  (await fileOf('csv', rows)).toString('utf8').split('\r\n');

const ANNA: Row = {
  id: '9223372036854775807',
  name: 'Anna, "la prima"\nRossi',
  n: 3,
  value: -1.5,
  at: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
  won: true,
  traits: '{"age":41}',
};

describe('CSV', () => {
  it('is what RFC 4180 says: names first, CR LF, quotes doubled, nothing in front', async () => {
    const bytes = await fileOf('csv', [ANNA, {}]);
    expect(bytes.toString('utf8')).toBe(
      'id,name,n,value,at,won,traits\r\n' +
        '9223372036854775807,"Anna, ""la prima""\nRossi",3,-1.5,2026-01-02T03:04:05.006Z,true,"{""age"":41}"\r\n' +
        ',,,,,,\r\n',
    );
  });

  it('holds its names alone when there is nobody', async () => {
    expect(await csv()).toEqual(['id,name,n,value,at,won,traits', '']);
  });

  it.each(['=1+1', '+39 333 1234567', '-2', '@SUM(A1)', '\tx', '\rx'])(
    'gives a spreadsheet no formula: %j',
    async (name) => {
      const [, line] = (await fileOf('csv', [{ name }])).toString('utf8').split('\r\n');
      expect(line).toMatch(/^,"?'/);
    },
  );

  it('leaves numbers numbers', async () => {
    expect((await csv({ n: -2, value: -0.25 }))[1]).toBe(',,-2,-0.25,,,');
  });
});

describe('JSON lines', () => {
  it('are objects, with ids as text and JSON as itself', async () => {
    const lines = (await fileOf('jsonl', [ANNA, { traits: '{"a":\n[1]}' }])).toString('utf8').split('\n');
    expect(lines.map((line) => line && JSON.parse(line))).toEqual([
      { ...ANNA, at: '2026-01-02T03:04:05.006Z', traits: { age: 41 } },
      { id: null, name: null, n: null, value: null, at: null, won: null, traits: { a: [1] } },
      '',
    ]);
  });

  it('are none for nobody', async () => {
    expect(await fileOf('jsonl', [])).toHaveLength(0);
  });
});

describe('Parquet', () => {
  const read = async (rows: readonly Row[], size?: number) => {
    const bytes = await fileOf('parquet', rows, size);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    return parquetReadObjects({ file });
  };

  it('gives back what was written, with its types', async () => {
    expect(await read([ANNA, {}])).toEqual([
      { ...ANNA, n: 3n, at: new Date(ANNA.at as number) },
      { id: null, name: null, n: null, value: null, at: null, won: null, traits: null },
    ]);
  });

  it('is a file without rows for nobody', async () => {
    expect(await read([])).toEqual([]);
  });

  it('holds as many groups as it takes', async () => {
    const rows = Array.from({ length: 25_003 }, (_, n) => ({ id: String(n), n }));
    const found = await read(rows, 700);
    expect(found.map(({ n }) => Number(n))).toEqual(rows.map(({ n }) => n));
  }, 20_000);
});
