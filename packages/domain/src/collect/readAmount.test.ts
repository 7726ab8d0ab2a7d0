import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from './readAmount';

describe('readAmount', () => {
  it.each([
    [12.5, 12.5],
    ['12.50', 12.5],
    ['12,50', 12.5],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1.234.567', 1234567],
    ['1.234.567,8', 1234567.8],
    ['1 234,56', 1234.56],
    ['1\u202f234,56 €', 1234.56],
    ["1'234.50", 1234.5],
    ['€ 99', 99],
    ['EUR 99,90', 99.9],
    ['-15,00', -15],
    ['+7', 7],
    [' 8 ', 8],
    ['0,999', 0.999],
  ])('reads %j as %d', (value, amount) => {
    expect(readAmount(value)).toBe(amount);
  });

  it('takes one comma before three digits for thousands, and one point always for decimals', () => {
    expect(readAmount('1,234')).toBe(1234);
    expect(readAmount('1.234')).toBe(1.234);
  });

  it.each([
    'gratis',
    '',
    '12,50,1',
    '1.23,456.7',
    '1.2.3',
    '12-50',
    '1e5',
    'Infinity',
    '--3',
    '€',
    '9'.repeat(41),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    true,
    [],
    {},
  ])('finds no amount in %j', (value) => {
    expect(readAmount(value)).toBeUndefined();
  });

  it('reads what Italians and Americans print', () => {
    const cents = fc.integer({ min: -10_000_000_00, max: 10_000_000_00 }).map((amount) => amount / 100);
    fc.assert(
      fc.property(cents, fc.constantFrom('it-IT', 'en-US', 'de-DE', 'fr-FR'), (amount, locale) => {
        const printed = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping: 'always' });
        expect(readAmount(printed.format(amount))).toBeCloseTo(amount, 6);
      }),
      { numRuns: 2_000 },
    );
  });
});
