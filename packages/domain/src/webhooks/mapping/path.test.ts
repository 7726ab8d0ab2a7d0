import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePath, readPath } from './path';

const read = (path: string, root: unknown, here: unknown = root): unknown => {
  const parsed = parsePath(path);
  return parsed && readPath(parsed, root, here);
};

describe('a path', () => {
  const order = {
    id: 7,
    customer: { email: 'a@b.it', 'first name': 'Ada' },
    items: [
      { sku: 'A', kind: { code: 'tea' } },
      { sku: 'B', kind: { code: 'pot' } },
    ],
  };

  it('walks names, places in lists and the first entry that is asked for', () => {
    expect(read('id', order)).toBe(7);
    expect(read('customer.email', order)).toBe('a@b.it');
    expect(read('customer["first name"]', order)).toBe('Ada');
    expect(read('items[1].sku', order)).toBe('B');
    expect(read('items[sku=B].kind.code', order)).toBe('pot');
    expect(read('items[kind.code=tea].sku', order)).toBe('A');
    expect(read('items[sku=C].sku', order)).toBeUndefined();
  });

  it('begins at the delivery where it says so, else where one stands', () => {
    const [, here] = order.items;
    expect(read('sku', order, here)).toBe('B');
    expect(read('$.id', order, here)).toBe(7);
    expect(read('$', order, here)).toBe(order);
    expect(read('$[0].a', [{ a: 1 }])).toBe(1);
  });

  it('reaches nothing that is inherited', () => {
    for (const path of ['__proto__', 'constructor', 'a.prototype', '["__proto__"]', 'items[__proto__.x=1]']) {
      expect(parsePath(path)).toBeUndefined();
    }
    for (const path of [
      'toString',
      'hasOwnProperty.name',
      'items.length',
      'items.map',
      'customer.email.length',
    ]) {
      expect(read(path, order)).toBeUndefined();
    }
  });

  it('is none when it is not written as one', () => {
    for (const text of [
      '',
      '.',
      'a.',
      '.a',
      'a..b',
      'a[',
      'a[x]',
      'a[1',
      '$a',
      'a"b',
      `a${'.b'.repeat(20)}`,
    ]) {
      expect(parsePath(text), text).toBeUndefined();
    }
  });

  it('is read or refused whatever it is, and whatever it is asked of', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.jsonValue(), (text, value) => {
        read(text, value);
      }),
    );
  });

  it('of plain names finds what a loop over the names finds', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(fc.integer(), fc.dictionary(name, tie('node'), { maxKeys: 3 })),
    })).node;
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), tree, (names, value) => {
        let slow: unknown = value;
        for (const one of names) slow = Object(slow)[one];
        expect(read(names.join('.'), value)).toBe(slow);
      }),
    );
  });
});
