import type { EventFilter, PropertyCondition, Touchpoint } from '@viaggio/domain/touchpoints';
import type { Binder } from './bind';
import { FLAG_BOT } from './log/appendBatch';

/** Calls that are contacts; identify, group, alias and merge say who somebody is. */
export const CONTACT_TYPES = "type IN ('track', 'page', 'screen')";

/** What counts as an interaction in the log: a contact of somebody known by an identifier, and not of a bot. */
export const INTERACTION = `${CONTACT_TYPES} AND source != 0 AND bitAnd(flags, ${FLAG_BOT}) = 0`;

/** Path of `url` without query, fragment and trailing slash; '/' for the root. */
const PATH = "if(empty(path(url)), '/', if(length(path(url)) > 1, trimRight(path(url), '/'), path(url)))";

const IN_COLUMNS = [
  ['events', 'name'],
  ['types', 'type'],
  ['channels', 'channel'],
  ['actors', 'actor'],
  ['referrers', 'referrer'],
  ['places', 'place'],
] as const;

/**
 * A filter over the event log as SQL, the only evaluator of filters there is: touchpoints, stage rules, live counts
 * and reports all come through here. A filter without any part matches nothing.
 */
export function filterSql(filter: EventFilter, bind: Binder): string {
  const parts: string[] = [];
  for (const [key, column] of IN_COLUMNS) {
    const values = filter[key];
    if (values && values.length > 0) parts.push(`${column} IN ${bind.add('Array(String)', values)}`);
  }
  if (filter.urls && filter.urls.length > 0) {
    parts.push(`(url != '' AND match(${PATH}, ${bind.add('String', pathPattern(filter.urls))}))`);
  }
  for (const condition of filter.where ?? []) parts.push(conditionSql(condition, bind));
  return parts.length === 0 ? '0' : `(${parts.join(' AND ')})`;
}

/** Any of the filters. */
export function anyFilterSql(filters: readonly EventFilter[], bind: Binder): string {
  return filters.length === 0 ? '0' : `(${filters.map((filter) => filterSql(filter, bind)).join(' OR ')})`;
}

/** Number of the first touchpoint of the catalogue that matches; 0 when none does. */
export function touchpointSql(catalogue: readonly Touchpoint[], bind: Binder): string {
  if (catalogue.length === 0) return '0';
  const branches = catalogue.map(
    (touchpoint) => `${anyFilterSql(touchpoint.filters, bind)}, ${touchpoint.number}`,
  );
  return `toUInt16(multiIf(${branches.join(', ')}, 0))`;
}

/**
 * One pattern for all the URL rules of a filter: `*` is any run of characters, everything else stands for itself.
 * Five hundred separate LIKEs cost 0.5 s a query before the first row was read; one pattern costs 0.07 s.
 */
function pathPattern(urls: readonly string[]): string {
  const rules = urls.map((url) => url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*'));
  return `^(?:${rules.join('|')})$`;
}

function conditionSql(condition: PropertyCondition, bind: Binder): string {
  const keys = condition.property.split('.').map((key) => bind.add('String', key));
  const path = keys.join(', ');
  const text = `if(JSONType(properties, ${path}) = 'String', JSONExtractString(properties, ${path}), JSONExtractRaw(properties, ${path}))`;
  const number = `toFloat64OrNull(${text})`;
  const { value } = condition;
  const one = (): string => bind.add('String', String(value ?? ''));
  const amount = (): string => bind.add('Float64', Number(value));
  switch (condition.op) {
    case 'exists':
      return `JSONHas(properties, ${path})`;
    case 'not_exists':
      return `NOT JSONHas(properties, ${path})`;
    case 'equals':
      return `${text} = ${one()}`;
    case 'not_equals':
      return `${text} != ${one()}`;
    case 'contains':
      return `positionCaseInsensitiveUTF8(${text}, ${one()}) > 0`;
    case 'not_contains':
      return `positionCaseInsensitiveUTF8(${text}, ${one()}) = 0`;
    case 'starts_with':
      return `startsWith(${text}, ${one()})`;
    case 'in':
      return `${text} IN ${bind.add('Array(String)', (Array.isArray(value) ? value : [value]).map(String))}`;
    case 'greater':
      return `ifNull(${number} > ${amount()}, 0)`;
    case 'at_least':
      return `ifNull(${number} >= ${amount()}, 0)`;
    case 'less':
      return `ifNull(${number} < ${amount()}, 0)`;
    case 'at_most':
      return `ifNull(${number} <= ${amount()}, 0)`;
  }
}
