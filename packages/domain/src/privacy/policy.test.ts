import { describe, expect, it } from 'vitest';
import { maskFields } from './policy';

const RULES = new Map([
  ['iban', 'drop'],
  ['note', 'mask'],
] as const);

describe('fields that are not stored', () => {
  it('are left out or masked wherever they stand', () => {
    const item = {
      properties: { iban: 'IT60X0542811101000000123456', note: 'call anna@b.it', price: 3 },
      context: { traits: { iban: 1 } },
      list: [{ note: 'fine' }, { note: '4111111111111111' }],
    };
    expect(maskFields(item, RULES)).toEqual({
      properties: { note: '[email]', price: 3 },
      context: { traits: {} },
      list: [{ note: 'fine' }, { note: '[card]' }],
    });
  });

  it('an item without them is left as it is, not copied', () => {
    const item = { properties: { a: [1, { b: 2 }], note: 'fine' } };
    expect(maskFields(item, RULES)).toBe(item);
  });
});
