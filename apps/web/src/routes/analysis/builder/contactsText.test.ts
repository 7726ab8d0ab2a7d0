import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contacts } from './contacts';
import { readContacts, readSteps, writeContacts, writeSteps } from './contactsText';

describe('contacts in an address', () => {
  it('are short where they can be', () => {
    const contacts: Contacts = [
      { kind: 'touchpoint', value: 'cart-viewed' },
      { kind: 'event', value: 'Order Completed' },
      { kind: 'stage', value: 'purchase' },
    ];
    expect(writeContacts(contacts)).toBe('cart-viewed,event:Order Completed,stage:purchase');
  });

  it('leave out what is not understood', () => {
    expect(readContacts('cart,persona:x,,event:')).toEqual([{ kind: 'touchpoint', value: 'cart' }]);
    expect(readContacts(undefined)).toEqual([]);
  });

  it('keep the place of a step that is still empty', () => {
    expect(readSteps('a;;b').map((step) => step.length)).toEqual([1, 0, 1]);
  });

  it('come back as they were written, whatever the names', () => {
    const contact = fc.record({
      kind: fc.constantFrom('stage', 'touchpoint', 'event', 'channel'),
      value: fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() === text),
    });
    const steps = fc.array(fc.array(contact, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(steps, (value) => {
        expect(readSteps(writeSteps(value))).toEqual(value);
      }),
    );
  });
});
