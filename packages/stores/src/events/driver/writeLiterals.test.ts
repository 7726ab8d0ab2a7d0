import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestEvents, testEvents } from '../../testing/index';
import { writeLiterals } from './writeLiterals';

let events: TestEvents;
beforeAll(async () => {
  events = await testEvents();
});
afterAll(() => events.close());

const HOSTILE = ["'", "\\'", "' OR 1 = 1 --", '\\', '{p:String}', "\0\n\t'\\0", '🙂', ') AS x', "['"];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('writeLiterals', () => {
  it('gives back any text, list of texts and number as it was', async () => {
    const property = fc.asyncProperty(
      text,
      fc.array(text),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      async (one, many, number) => {
        const rows = await events.driver.query(
          'SELECT {one:String} AS one, {many:Array(String)} AS many, {number:Float64} AS number, {many:Array(String)} = {many:Array(String)} AS same',
          { one, many, number },
        );
        expect(rows).toEqual([{ one, many, number: number === 0 ? expect.closeTo(0) : number, same: 1 }]);
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });

  it('keeps 64-bit ids exact, alone and in lists, and takes them where only constants may stand', async () => {
    const id = '9223372036854775807';
    const rows = await events.driver.query(
      `SELECT {id:UInt64} AS id, {ids:Array(UInt64)} AS ids, {at:DateTime64(3, 'UTC')} AS at
       FROM numbers(5) WHERE number IN {few:Array(UInt64)} ORDER BY number LIMIT {n:UInt32}`,
      { id, ids: `[${id},1]`, at: '2026-05-01 10:20:30.123', few: [1, 2, 3], n: 1 },
    );
    expect(rows).toEqual([{ id, ids: [id, '1'], at: '2026-05-01 10:20:30.123' }]);
  });

  it('takes long lists', async () => {
    const ids = Array.from({ length: 200_000 }, (_, n) => String(n + 10 ** 15));
    const rows = await events.driver.query('SELECT length({ids:Array(UInt64)}) AS n', { ids: `[${ids}]` });
    expect(rows).toEqual([{ n: '200000' }]);
  });

  it('reads no placeholder out of a value, and leaves other braces alone', () => {
    expect(writeLiterals(`SELECT {a:String}, '{"x":1}'`, { a: '{b:String}' })).toBe(
      `SELECT '{b:String}', '{"x":1}'`,
    );
  });

  it('refuses a placeholder without value, inherited names too, and numbers that are none', () => {
    expect(() => writeLiterals('SELECT {a:String}', {})).toThrow('no value');
    expect(() => writeLiterals('SELECT {constructor:String}', {})).toThrow('no value');
    expect(() => writeLiterals('SELECT {a:Float64}', { a: Number.NaN })).toThrow('not a number');
  });
});

it('a statement does not wait for another connection to end its own', async () => {
  let ended = false;
  const slow = events.driver
    .query('SELECT count() FROM numbers(3) WHERE sleepEachRow({s:Float64}) = 0 SETTINGS max_block_size = 1', {
      s: 1,
    })
    .then(() => {
      ended = true;
    });
  for (let i = 0; i < 5; i++) await events.driver.query('SELECT {i:UInt8}', { i });
  expect(ended).toBe(false);
  await slow;
});
