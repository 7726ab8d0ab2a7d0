import type { EventFilter, PropertyCondition } from '@viaggio/domain/touchpoints';
import type { Binder } from './bind';

/** An address of a host alone may have a query with slashes in it: that is cut off first. */
const RAW_PATH = 'path(cutQueryStringAndFragment(url))';

/** Path of `url` without query, fragment and trailing slashes; '/' for the root. */
export const PATH = `if(trimRight(${RAW_PATH}, '/') = '', '/', trimRight(${RAW_PATH}, '/'))`;

const IN_COLUMNS = [
  ['events', 'name'],
  ['types', 'type'],
  ['channels', 'channel'],
  ['actors', 'actor'],
  ['referrers', 'referrer'],
  ['places', 'place'],
] as const;

export interface ColumnPart {
  readonly column: string;
  readonly values: readonly string[];
}

/** The parts of a filter that compare a column of few words: cheap. */
export function columnParts(filter: EventFilter): ColumnPart[] {
  return IN_COLUMNS.flatMap(([key, column]) => {
    const values = filter[key];
    return values && values.length > 0 ? [{ column, values }] : [];
  });
}

/** Braces are written as codes: the engine refuses what looks like long repetitions. */
const ESCAPES: Readonly<Record<string, string>> = { '{': '\\x7B', '}': '\\x7D' };

/** One pattern for all the URL rules of a filter: `*` is any run of characters, everything else stands for itself. */
export function pathPattern(urls: readonly string[]): string {
  const rules = urls.map((url) =>
    url
      .replace(/[.+?^$()|[\]\\{}]/g, (character) => ESCAPES[character] ?? `\\${character}`)
      .replaceAll('*', '.*'),
  );
  return `^(?:${rules.join('|')})$`;
}

const pathOf = (property: string, bind: Binder): string =>
  property
    .split('.')
    .map((key) => bind.add('String', key))
    .join(', ');

/** Text of a property: the string itself, or what JSON writes of another value; '' when it is absent or null. */
export const propertyText = (property: string, bind: Binder): string =>
  `JSONExtract(properties, ${pathOf(property, bind)}, 'String')`;

/**
 * A condition on a property, of its text. A number is a finite one, also when written as text; what is no number is neither more nor less, nor equal.
 */
export function conditionSql({ property, op, value }: PropertyCondition, bind: Binder): string {
  const path = pathOf(property, bind);
  const text = `JSONExtract(properties, ${path}, 'String')`;
  const one = (): string => bind.add('String', String(value ?? ''));
  const compared = (sign: string): string => {
    const number = `toFloat64OrNull(${text})`;
    return `ifNull(isFinite(${number}) AND ${number} ${sign} ${bind.add('Float64', Number(value))}, 0)`;
  };
  const same = (): string => (typeof value === 'number' ? compared('=') : `${text} = ${one()}`);
  switch (op) {
    case 'exists':
      return `JSONType(properties, ${path}) != 'Null'`;
    case 'not_exists':
      return `JSONType(properties, ${path}) = 'Null'`;
    case 'equals':
      return same();
    case 'not_equals':
      return `NOT (${same()})`;
    case 'contains':
      return `positionCaseInsensitiveUTF8(${text}, ${one()}) > 0`;
    case 'not_contains':
      return `positionCaseInsensitiveUTF8(${text}, ${one()}) = 0`;
    case 'starts_with':
      return `startsWith(${text}, ${one()})`;
    case 'in':
      return `${text} IN ${bind.add('Array(String)', (Array.isArray(value) ? value : [value]).map(String))}`;
    case 'greater':
      return compared('>');
    case 'at_least':
      return compared('>=');
    case 'less':
      return compared('<');
    case 'at_most':
      return compared('<=');
  }
}
