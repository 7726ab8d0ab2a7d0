import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../../settings/rules/operators';
import { type Condition, stepOf, toggled } from './contacts';
import { readContacts, readSteps, writeContacts, writeSteps } from './contactsText';
import { isComplete, readWhere, writeWhere } from './whereText';

const big: Condition = { property: 'total', op: 'at_least', value: 100 };
const order = { kind: 'touchpoint', value: 'order-completed' } as const;

describe('details in an address', () => {
  it('follow the contacts of their step', () => {
    const text = 'order-completed,event:Till~total:at_least:100~coupon:exists;review';
    const [first, second] = readSteps(text);
    expect(first?.map(({ where }) => where)).toEqual([
      [big, { property: 'coupon', op: 'exists' }],
      [big, { property: 'coupon', op: 'exists' }],
    ]);
    expect(second).toEqual([{ kind: 'touchpoint', value: 'review' }]);
    expect(writeSteps(readSteps(text))).toBe(text);
  });

  it('leave out what is not understood, or has nothing to compare with', () => {
    expect(readWhere(['total:about:100', 'total:greater:many', ':equals:a', 'city:equals:'])).toEqual([]);
    expect(isComplete({ property: 'total', op: 'less', value: '12,' })).toBe(false);
  });

  it('come back as they were written, whatever the words', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((each) => each.trim() === each);
    const number = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 4);
    const condition = fc.constantFrom(...OPERATORS).chain((op): fc.Arbitrary<Condition> => {
      if (op === 'exists' || op === 'not_exists') return fc.record({ property: text, op: fc.constant(op) });
      const list = fc.array(text, { minLength: 1, maxLength: 3 });
      const isNumeric = ['greater', 'at_least', 'less', 'at_most'].includes(op);
      const value: fc.Arbitrary<Condition['value']> = op === 'in' ? list : isNumeric ? number : text;
      return fc.record({ property: text, op: fc.constant(op), value }) as fc.Arbitrary<Condition>;
    });
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 3 }), (where) => {
        expect(readWhere(writeWhere(where).split('~').slice(1))).toEqual(where);
      }),
    );
  });
});

describe('details of a step', () => {
  it('are asked of each of its contacts, also of one that is chosen later', () => {
    const contacts = toggled([{ ...order, where: [big] }], { kind: 'event', value: 'Till' });
    expect(stepOf(contacts, undefined)).toEqual([
      { touchpoints: ['order-completed'], where: [big] },
      { events: ['Till'], where: [big] },
    ]);
    expect(readContacts(writeContacts(contacts))).toEqual(contacts);
  });
});
