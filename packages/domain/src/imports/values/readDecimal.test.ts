import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMarkOf, readDecimal } from './readDecimal';

describe('readDecimal', () => {
  it.each([
    ['1.234,56', 1234.56],
    ['1234,5', 1234.5],
    ['€ 12', 12],
    ['12,00 €', 12],
    ['EUR 1.234.567,89', 1234567.89],
    ['1.234', 1234],
    ['12.5', 12.5],
    ['(15,00)', -15],
    ['15,00-', -15],
    ['\u221215,00', -15],
    ['1 234,5', 1234.5],
    ['0', 0],
    ['50%', 50],
  ])('reads %s in a column of commas', (text, value) => {
    expect(readDecimal(text, ',')).toBe(value);
  });

  it.each([
    ['1,234.56', 1234.56],
    ['$1,234', 1234],
    ['1.234', 1.234],
    ['-.5', -0.5],
    ["1'234.50", 1234.5],
  ])('reads %s in a column of points', (text, value) => {
    expect(readDecimal(text, '.')).toBe(value);
  });

  it.each(['', 'abc', '12,34,56', '1,23', '€', '--5', '1e5', '0x1F', 'NaN', 'Infinity', '12 pezzi', '1.2.3'])(
    'refuses %s in a column of points',
    (text) => {
      expect(readDecimal(text, '.')).toBeNaN();
    },
  );

  it('reads back any amount an Italian program prints', () => {
    const format = new Intl.NumberFormat('it', { minimumFractionDigits: 2, useGrouping: 'always' });
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        expect(readDecimal(format.format(cents / 100), ',')).toBe(cents / 100);
      }),
    );
  });
});

it('tells the decimal mark where a number can be read in one way only', () => {
  expect(['1.234,56', '12,5', '1.234.567'].map(decimalMarkOf)).toEqual([',', ',', ',']);
  expect(['1,234.56', '12.5', '1,234,567'].map(decimalMarkOf)).toEqual(['.', '.', '.']);
  expect(['1.234', '1,234'].map(decimalMarkOf)).toEqual(['unsure', 'unsure']);
  expect(['12', 'abc', ''].map(decimalMarkOf)).toEqual([undefined, undefined, undefined]);
});
