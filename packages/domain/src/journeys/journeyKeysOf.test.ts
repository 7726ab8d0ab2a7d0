import { describe, expect, it } from 'vitest';
import { journeyKeysOf, WHOLE_PERSON } from './journeyKeysOf';

interface Contact {
  readonly name: string;
  readonly account?: string;
  readonly ticketId?: string;
  readonly ticket_id?: string;
}

const reader = {
  account: (contact: Contact) => contact.account ?? '',
  property: (contact: Contact, name: string) => String(contact[name as keyof Contact] ?? ''),
};

const contacts: Contact[] = [
  { name: 'opens', ticketId: 'T2' },
  { name: 'browses' },
  { name: 'writes', ticket_id: 'T1' },
  { name: 'asks', ticketId: ' T2 ', account: 'acme' },
];

const names = (journeys: Map<string, Contact[]>) =>
  [...journeys].map(([key, list]) => [key, ...list.map((contact) => contact.name)]);

describe('journeyKeysOf', () => {
  it('keeps a person whole', () => {
    const journeys = journeyKeysOf({ kind: 'person' }, contacts, reader);
    expect(names(journeys)).toEqual([[WHOLE_PERSON, 'opens', 'browses', 'writes', 'asks']]);
    expect(journeyKeysOf({ kind: 'person' }, [], reader).size).toBe(0);
  });

  it('groups by the case property, in order, leaving out contacts of no case', () => {
    const key = { kind: 'case', property: 'ticketId' } as const;
    expect(names(journeyKeysOf(key, contacts, reader))).toEqual([['T2', 'opens', 'asks']]);
  });

  it('accepts other spellings of the property', () => {
    const key = { kind: 'case', property: 'ticketId', aliases: ['ticket_id'] } as const;
    expect(names(journeyKeysOf(key, contacts, reader))).toEqual([
      ['T2', 'opens', 'asks'],
      ['T1', 'writes'],
    ]);
  });

  it('groups by account', () => {
    expect(names(journeyKeysOf({ kind: 'account' }, contacts, reader))).toEqual([['acme', 'asks']]);
  });
});
