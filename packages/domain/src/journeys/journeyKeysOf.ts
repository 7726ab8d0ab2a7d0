import type { JourneyKey } from './types';

/** How to read, from a contact of the caller's own shape, what the journey key may be named by. */
export interface KeyReader<T> {
  /** '' when the contact has no account. */
  readonly account: (contact: T) => string;
  /** The property's value as text, '' when absent. */
  readonly property: (contact: T, name: string) => string;
}

/** The one key of journeys that are walked by person: the caller knows whose contacts these are. */
export const WHOLE_PERSON = '';

/**
 * Splits contacts (of one person, or of all people of an account) into the journeys they belong to, keeping their
 * order. A contact without a value for the key belongs to no journey. Journeys come in the order of their first contact.
 */
export function journeyKeysOf<T>(
  key: JourneyKey,
  contacts: readonly T[],
  reader: KeyReader<T>,
): Map<string, T[]> {
  if (key.kind === 'person') return new Map(contacts.length === 0 ? [] : [[WHOLE_PERSON, [...contacts]]]);
  const journeys = new Map<string, T[]>();
  for (const contact of contacts) {
    const value = key.kind === 'account' ? reader.account(contact) : readCase(key, contact, reader);
    if (value === '') continue;
    const journey = journeys.get(value);
    if (journey) journey.push(contact);
    else journeys.set(value, [contact]);
  }
  return journeys;
}

function readCase<T>(key: Extract<JourneyKey, { kind: 'case' }>, contact: T, reader: KeyReader<T>): string {
  for (const name of [key.property, ...(key.aliases ?? [])]) {
    const value = reader.property(contact, name).trim();
    if (value !== '') return value;
  }
  return '';
}
