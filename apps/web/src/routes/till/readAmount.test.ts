import { expect, it } from 'vitest';
import { readAmount } from './readAmount';

it('reads amounts as they are typed at a counter', () => {
  const read = {
    '19,90': 19.9,
    '19.9': 19.9,
    '20': 20,
    '1.234,50': 1234.5,
    '1,234.50': 1234.5,
    '1.500': 1500,
    '€ 7': 7,
    '0,5': 0.5,
  };
  for (const [text, amount] of Object.entries(read)) expect(readAmount(text), text).toBe(amount);
});

it('reads nothing where it is not sure', () => {
  for (const text of ['', '-3', 'abc', '1,2345', '0', ',5', '9999999']) {
    expect(readAmount(text), text).toBeUndefined();
  }
});
