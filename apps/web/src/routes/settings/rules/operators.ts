import type { EventFilter } from '@viaggio/contract/common';

/** How a detail of an event is compared, in the order of the choice. */
export const OPERATORS = [
  'equals',
  'not_equals',
  'contains',
  'not_contains',
  'starts_with',
  'in',
  'greater',
  'at_least',
  'less',
  'at_most',
  'exists',
  'not_exists',
] as const satisfies readonly NonNullable<EventFilter['where']>[number]['op'][];
