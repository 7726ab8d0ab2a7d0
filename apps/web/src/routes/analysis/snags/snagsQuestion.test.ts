import { describe, expect, it } from 'vitest';
import { readContacts } from '../builder/contactsText';
import { conversionOf, snagsQuestion } from './snagsQuestion';

const fields = { period: { from: '2026-01-01', to: '2026-02-01' }, place: undefined };

describe('the question of what goes wrong', () => {
  it('leaves the conversion to the server when the address says nothing', () => {
    expect(snagsQuestion({}, undefined, fields)).toEqual({
      ...fields,
      within: 'P1D',
      followed: 'P7D',
      conversion: undefined,
      splitBy: undefined,
    });
  });

  it('is that of the address', () => {
    const search = { conversion: 'order', within: 'PT1H', followed: 'P30D', split: 'device' };
    expect(snagsQuestion(search, undefined, fields)).toMatchObject({
      within: 'PT1H',
      followed: 'P30D',
      conversion: { touchpoints: ['order'] },
      splitBy: 'device',
    });
  });

  it('shows the goal as what snags keep customers from', () => {
    const usual = { steps: [], first: [], goal: readContacts('order') };
    expect(conversionOf({}, usual)).toEqual(readContacts('order'));
    expect(conversionOf({ conversion: 'cart' }, usual)).toEqual(readContacts('cart'));
  });
});
