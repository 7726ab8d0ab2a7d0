import { describe, expect, it } from 'vitest';
import { readContacts } from '../builder/contactsText';
import { timeContacts, timeQuestion } from './timeQuestion';

const fields = { period: { from: '2026-01-01', to: '2026-02-01' }, place: undefined };
const usual = { steps: [], first: readContacts('visit'), goal: readContacts('order') };

describe('the question of how long they take', () => {
  it('goes from the first stage to the goal when the address says nothing', () => {
    expect(timeQuestion(timeContacts({}, usual), undefined, fields)).toEqual({
      ...fields,
      from: { touchpoints: ['visit'] },
      to: { touchpoints: ['order'] },
    });
  });

  it('is told apart by what the address says', () => {
    const contacts = timeContacts({}, usual);
    expect(timeQuestion(contacts, undefined, fields, 'place')?.breakdown).toEqual({ by: 'place' });
    expect(timeQuestion(contacts, undefined, fields)?.breakdown).toBeUndefined();
  });

  it('is that of the address, and none while an end is missing', () => {
    expect(timeQuestion(timeContacts({ second: 'review' }, usual), undefined, fields)?.to).toEqual({
      touchpoints: ['review'],
    });
    expect(timeQuestion({ first: [], second: [] }, undefined, fields)).toBeUndefined();
  });
});
