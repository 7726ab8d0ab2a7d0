import { findMeaning } from '../../collect/index';
import { AppError } from '../../shared/index';
import { type ImportMapping, isMapped, WHO_FIELDS } from './mapping';

/**
 * Refuses a mapping that cannot work, saying what to do: columns the file does not have, no event, no time, nobody.
 * What we do ourselves, and answers and reviews of strangers, need nobody.
 */
export function checkMapping(mapping: ImportMapping, columns: readonly string[]): void {
  const known = new Set(columns);
  const used = [...Object.values(mapping.columns), ...Object.values(mapping.properties)];
  const unknown = used.find((column) => column !== undefined && !known.has(column));
  if (unknown !== undefined) {
    throw refused(
      'column_unknown',
      `The file has no column "${unknown}". Its columns: ${columns.slice(0, 30).join(', ')}. ` +
        `For the same text in every row write it in double quotes: event="${unknown}".`,
    );
  }
  if (!isMapped(mapping, 'event')) {
    throw refused(
      'event_unmapped',
      'Say which column holds what happened (event=COLUMN), what it is in every row (event="Order Completed"), ' +
        'or that it is a list of customers (event="Identify").',
    );
  }
  const event = mapping.constants.event;
  if (event !== 'Identify' && !isMapped(mapping, 'time')) {
    throw refused('time_unmapped', 'Say which column holds when it happened: time=COLUMN.');
  }
  if (event !== undefined && mapping.columns.event === undefined && !mayLackWho(event) && !hasWho(mapping)) {
    throw refused('person_unmapped', 'Say which column holds who it was: person=COLUMN, email=COLUMN …');
  }
}

const hasWho = (mapping: ImportMapping): boolean => WHO_FIELDS.some((field) => isMapped(mapping, field));

function mayLackWho(event: string): boolean {
  const meaning = findMeaning(event);
  return event === 'Group' || meaning.nameless || meaning.actor !== 'customer';
}

function refused(code: string, message: string): AppError {
  return new AppError(code, message, { field: 'mapping' });
}
