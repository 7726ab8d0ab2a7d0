import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestEvents, testEvents } from '../../testing/index';
import {
  float32,
  float64,
  int8,
  list,
  milliseconds,
  seconds,
  text,
  uint8,
  uint16,
  uint32,
  uint64,
} from './columns';
import type { Column } from './rowBinary';

let events: TestEvents;
beforeAll(async () => {
  events = await testEvents();
});
afterAll(() => events.close());

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom('', '\t\n\\', '\0', '🙂', "'", 'à'.repeat(70), 'x'.repeat(20_000)),
);
const anyRow = fc.record({
  tiny: fc.integer({ min: 0, max: 255 }),
  signed: fc.integer({ min: -128, max: 127 }),
  small: fc.integer({ min: 0, max: 65_535 }),
  middle: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  id: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  large: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  single: fc.float({ noNaN: true, noDefaultInfinity: true }),
  double: fc.double({ noNaN: true, noDefaultInfinity: true }),
  at: fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) }),
  second: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  said: anyText,
  keyword: fc.constantFrom('a', 'b', 'ü'),
  ids: fc.array(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String), { maxLength: 200 }),
  words: fc.array(anyText, { maxLength: 5 }),
});
type Row = typeof anyRow extends fc.Arbitrary<infer Each> ? Each : never;

const COLUMNS: readonly Column<Row & { n: number }>[] = [
  uint32('n', (row) => row.n),
  uint8('tiny', (row) => row.tiny),
  int8('signed', (row) => row.signed),
  uint16('small', (row) => row.small),
  uint32('middle', (row) => row.middle),
  uint64('id', (row) => row.id),
  uint64('large', (row) => row.large),
  float32('single', (row) => row.single),
  float64('double', (row) => row.double),
  milliseconds('at', (row) => row.at),
  seconds('second', (row) => row.second),
  text('said', (row) => row.said),
  text('keyword', (row) => row.keyword),
  list('ids', (row) => row.ids, uint64),
  list('words', (row) => row.words, text),
];

it('gives every value of every type back as it was written', async () => {
  const { driver } = events;
  await driver.command(`CREATE TABLE every_type (n UInt32, tiny UInt8, signed Int8, small UInt16, middle UInt32,
    id UInt64, large UInt64, single Float32, double Float64, at DateTime64(3, 'UTC'), second DateTime('UTC'),
    said String, keyword LowCardinality(String), ids Array(UInt64), words Array(String))
    ENGINE = MergeTree ORDER BY n`);
  const property = fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 40 }), async (rows) => {
    await driver.command('TRUNCATE TABLE every_type');
    await driver.insertRows(
      'every_type',
      COLUMNS,
      rows.map((row, n) => ({ ...row, n })),
    );
    const stored = await driver.query<Row & { n: number }>(
      `SELECT * REPLACE (toString(large) AS large, toUnixTimestamp64Milli(at) AS at, toUnixTimestamp(second) AS second)
       FROM every_type ORDER BY n`,
    );
    const read = stored.map(({ n: _, ...row }) => ({
      ...row,
      large: Number(row.large),
      at: Number(row.at),
      single: Math.fround(row.single),
    }));
    expect(read).toEqual(rows);
  });
  await fc.assert(property, { numRuns: 60 });
});

it('writes nothing for no rows', async () => {
  await expect(events.driver.insertRows('every_type', COLUMNS, [])).resolves.toBeUndefined();
});
