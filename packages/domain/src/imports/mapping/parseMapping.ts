import { AppError } from '../../shared/index';
import { CALL_OF_NAME, IMPORT_FIELDS, type ImportField, type ImportMapping } from './mapping';

/** Names people type for fields: their own, and those of the collection API. */
const ALIASES: Readonly<Record<string, ImportField>> = {
  ...Object.fromEntries(IMPORT_FIELDS.map((field) => [field.toLowerCase(), field])),
  message_id: 'messageId',
  user: 'person',
  user_id: 'person',
  userid: 'person',
  anonymous_id: 'anonymous',
  anonymousid: 'anonymous',
  timestamp: 'time',
  store: 'place',
};
const PART = /\s*([^=,"]+?)\s*=\s*(?:"((?:[^"]|"")*)"|'([^']*)'|((?!\s*["'])[^,]*?))\s*(?:,|$)/y;

/**
 * Reads what is typed after `--map`: `person=user_id,event="Order Completed",property.colour=Colore`. A name alone is
 * a column of the file; text in double quotes is the same for every row; a column whose name holds a comma stands in
 * single quotes. `actor` is a property that every event may carry; `leave=COLUMN` leaves a
 * column out.
 */
export function parseMapping(text: string): ImportMapping {
  const columns: Partial<Record<ImportField, string>> = {};
  const constants: Partial<Record<ImportField, string>> = {};
  const properties: Record<string, string> = {};
  const leftOut: string[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const from = PART.lastIndex;
    const part = PART.exec(text);
    if (part === null) throw refused(`cannot be read from "${text.slice(from)}" on`);
    const [, key = '', constant, quoted, bare] = part;
    const column = quoted ?? bare ?? '';
    if (constant === undefined && column === '') throw refused(`${key} names no column`);
    if (key.toLowerCase() === 'type') {
      constants.event = eventOfType(constant);
      continue;
    }
    if (key.toLowerCase() === 'leave') {
      leftOut.push(column);
      continue;
    }
    const property = propertyOf(key);
    const field = ALIASES[key.toLowerCase()];
    if (property !== undefined) {
      if (constant !== undefined) throw refused(`${key} must name a column`);
      properties[property] = column;
    } else if (field === undefined) throw refused(`there is no field "${key}": use property.${key}`);
    else if (constant !== undefined) constants[field] = constant.replaceAll('""', '"');
    else columns[field] = column;
  }
  return { columns, properties, constants, ...(leftOut.length > 0 ? { leftOut } : {}) };
}

function propertyOf(key: string): string | undefined {
  if (key === 'actor') return 'actor';
  return /^propert(?:y|ies)\.(.+)$/.exec(key)?.[1];
}

/** `type="identify"`: a list of customers is a file of Identify events. */
function eventOfType(type: string | undefined): string {
  const name = [...CALL_OF_NAME].find(([, call]) => call === type?.toLowerCase())?.[0];
  if (name === undefined) throw refused('knows as type only "identify", "page", "screen" and "group"');
  return name;
}

/** The same as text, to be typed again: fields in their order, columns before constants. */
export function formatMapping({ columns, constants, properties, leftOut = [] }: ImportMapping): string {
  const column = (name: string): string => (/[,="']/.test(name) ? `'${name}'` : name);
  const fields = (part: ImportMapping['columns'], write: (text: string) => string): string[] =>
    IMPORT_FIELDS.flatMap((field) => {
      const text = part[field];
      return text === undefined ? [] : [`${field}=${write(text)}`];
    });
  return [
    ...fields(columns, column),
    ...fields(constants, (text) => `"${text.replaceAll('"', '""')}"`),
    ...Object.entries(properties).map(([name, from]) => `property.${name}=${column(from)}`),
    ...leftOut.map((name) => `leave=${column(name)}`),
  ].join(',');
}

function refused(why: string): AppError {
  return new AppError('mapping_invalid', `The mapping ${why}.`, { field: 'mapping' });
}
