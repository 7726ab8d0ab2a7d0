import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JsonSplitter } from './splitJson';

function split(layout: 'list' | 'wrapped' | 'records', pieces: readonly string[]): unknown[] {
  const splitter = new JsonSplitter(layout);
  return pieces.flatMap((piece) => splitter.push(piece)).map((text) => JSON.parse(text));
}

it('finds the records of a list, of a list inside an object, and one after the other', () => {
  expect(split('list', ['[{"a":1}, {"b":"]}"}]'])).toEqual([{ a: 1 }, { b: ']}' }]);
  expect(split('wrapped', ['{"of":"shop","n":2,"events":[{"a":[1]},{"b":{}}]}'])).toEqual([
    { a: [1] },
    { b: {} },
  ]);
  expect(split('records', ['{"a":\n1}\n{"b":2},{"c":"\\"{"}'])).toEqual([{ a: 1 }, { b: 2 }, { c: '"{' }]);
});

it('says when the text stops half-way', () => {
  const splitter = new JsonSplitter('list');
  splitter.push('[{"a":1},{"b"');
  expect(splitter.isCut).toBe(true);
  splitter.push(':2}]');
  expect(splitter.isCut).toBe(false);
});

it('gives up on a record without end', () => {
  const splitter = new JsonSplitter('list');
  expect(() => {
    for (let index = 0; index < 200; index += 1) splitter.push(`[{"a":"${'x'.repeat(100_000)}`);
  }).toThrow(RangeError);
});

it('finds the same records wherever the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.nat(50), (records, cut) => {
      const text = JSON.stringify(records, null, cut % 3);
      const at = Math.min(cut, text.length);
      expect(split('list', [text.slice(0, at), text.slice(at)])).toEqual(JSON.parse(text));
    }),
  );
});
