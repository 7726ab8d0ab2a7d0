import { describe, expect, it } from 'vitest';
import { readContacts } from '../builder/contactsText';
import { retentionContacts, retentionQuestion } from './retentionQuestion';

const fields = { period: { from: '2026-01-01', to: '2026-02-01' }, place: undefined };
const usual = { steps: [], first: [], goal: readContacts('order') };
const ask = (search: Parameters<typeof retentionContacts>[0]) =>
  retentionQuestion(search, retentionContacts(search, usual), undefined, fields);

describe('the question of who comes back', () => {
  it('is who reaches the goal again, by month, when the address says nothing', () => {
    expect(ask({})).toEqual({
      ...fields,
      start: { touchpoints: ['order'] },
      return: { touchpoints: ['order'] },
      by: 'month',
      mode: 'on',
      cohort: 'first',
      buckets: 12,
    });
  });

  it('takes the beginning for the return when only that is given', () => {
    expect(ask({ start: 'visit', by: 'day' })).toMatchObject({
      return: { touchpoints: ['visit'] },
      buckets: 14,
    });
    expect(ask({ start: 'visit', return: 'order' })).toMatchObject({ return: { touchpoints: ['order'] } });
  });

  it('is not asked without contacts', () => {
    expect(retentionQuestion({}, { start: [], back: [] }, undefined, fields)).toBeUndefined();
  });
});
