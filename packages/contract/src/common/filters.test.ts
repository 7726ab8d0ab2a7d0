import { expect, test } from 'vitest';
import { propertyCondition } from './index';

const accepts = (condition: object): boolean => propertyCondition.safeParse(condition).success;

test.each(['greater', 'at_least', 'less', 'at_most'])(
  '%s compares with a number, also as text, and nothing else',
  (op) => {
    const property = 'total';
    for (const value of [0, -1.5, '12', ' 3.5 ']) expect(accepts({ property, op, value })).toBe(true);
    for (const value of ['abc', '', 'NaN', 'Infinity', true, ['1'], undefined]) {
      expect([value, accepts({ property, op, value })]).toEqual([value, false]);
    }
  },
);

test('what is equal or there may be anything', () => {
  expect(accepts({ property: 'plan', op: 'equals', value: 'abc' })).toBe(true);
  expect(accepts({ property: 'plan', op: 'exists' })).toBe(true);
});
