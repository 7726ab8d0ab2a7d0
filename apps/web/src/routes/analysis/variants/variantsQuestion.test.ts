import { describe, expect, it } from 'vitest';
import { readContacts } from '../builder/contactsText';
import { foldPath, outcomeOf, variantsQuestion } from './variantsQuestion';

const fields = { period: { from: '2026-01-01', to: '2026-02-01' }, place: undefined };

describe('the question of variants', () => {
  it('takes the goal for success when the address says nothing', () => {
    const usual = { steps: [], first: [], goal: readContacts('order') };
    expect(variantsQuestion({}, outcomeOf({}, usual), undefined, fields)).toMatchObject({
      by: 'touchpoint',
      collapse: true,
      limit: 25,
      outcome: { touchpoints: ['order'] },
    });
  });
});

describe('a path on a line', () => {
  it('is whole when it is short', () => {
    expect(foldPath(['a', 'b'], 3)).toEqual({ head: ['a', 'b'], hidden: 0, tail: [] });
  });

  it('keeps its beginning and its end when it is long', () => {
    const path = Array.from({ length: 20 }, (_, index) => String(index));
    const { head, hidden, tail } = foldPath(path, 9);
    expect([head.length, hidden, tail]).toEqual([6, 11, ['17', '18', '19']]);
  });
});
