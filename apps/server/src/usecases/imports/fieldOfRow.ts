import type { ImportMapping } from '@viaggio/domain/imports';

const FIELDS: Readonly<Record<string, keyof ImportMapping['columns']>> = {
  timestamp: 'time',
  userId: 'person',
  anonymousId: 'anonymous',
  email: 'email',
  phone: 'phone',
  card: 'card',
  event: 'event',
  messageId: 'messageId',
  groupId: 'account',
  'properties.value': 'value',
  'properties.score': 'score',
};

/** The column a refused part of an item came from; the part itself where none did. */
export function fieldOfRow(mapping: ImportMapping, field: string): string {
  const mapped = FIELDS[field];
  return (mapped === undefined ? undefined : mapping.columns[mapped]) ?? field;
}
