import type { EventFilter, Touchpoint } from './types';

/** What can be wrong in a catalogue. `touchpoint` is the id of the one at fault. */
export interface CatalogueProblem {
  readonly code:
    | 'bad_touchpoint_id'
    | 'duplicate_touchpoint'
    | 'bad_number'
    | 'duplicate_number'
    | 'missing_name'
    | FilterProblem['code']
    | 'never_matches';
  readonly touchpoint: string;
  /** The value at fault, as text; '' when the touchpoint says it all. */
  readonly detail: string;
}

/** Touchpoint numbers are 16-bit in the stores; 0 is unmapped. */
const MAX_NUMBER = 65_535;
export const SLUG = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** All problems of a catalogue, in its order; none when it may be used. */
export function checkCatalogue(catalogue: readonly Touchpoint[]): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const ids = new Set<string>();
  const numbers = new Set<number>();
  const taken = new Set<string>();
  for (const touchpoint of catalogue) {
    const found = (code: CatalogueProblem['code'], detail = '') =>
      problems.push({ code, touchpoint: touchpoint.id, detail });
    if (!SLUG.test(touchpoint.id)) found('bad_touchpoint_id', touchpoint.id);
    if (ids.has(touchpoint.id)) found('duplicate_touchpoint', touchpoint.id);
    if (!isNumber(touchpoint.number)) found('bad_number', String(touchpoint.number));
    else if (numbers.has(touchpoint.number)) found('duplicate_number', String(touchpoint.number));
    for (const language of ['it', 'en'] as const) {
      if (touchpoint.name[language].trim() === '') found('missing_name', language);
    }
    for (const problem of checkFilters(touchpoint.filters)) found(problem.code, problem.detail);
    if (isShadowed(touchpoint, taken)) found('never_matches');
    ids.add(touchpoint.id);
    numbers.add(touchpoint.number);
    for (const name of touchpoint.filters.flatMap(namesAlone)) taken.add(name);
  }
  return problems;
}

export interface FilterProblem {
  readonly code: 'no_filters' | 'empty_filter' | 'condition_without_value';
  readonly detail: string;
}

/** What is wrong with filters of which at least one must be able to match: those of a touchpoint. */
export function checkFilters(filters: readonly EventFilter[]): FilterProblem[] {
  if (filters.length === 0) return [{ code: 'no_filters', detail: '' }];
  return filters.flatMap((filter, i): FilterProblem[] => {
    if (isEmpty(filter)) return [{ code: 'empty_filter', detail: String(i) }];
    return (filter.where ?? [])
      .filter((it) => it.value === undefined && it.op !== 'exists' && it.op !== 'not_exists')
      .map((it) => ({ code: 'condition_without_value', detail: it.property }));
  });
}

function isNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= MAX_NUMBER;
}

/** A filter without any part says nothing: it would match every event, or none. */
function isEmpty(filter: EventFilter): boolean {
  return Object.values(filter).every((part) => part === undefined || part.length === 0);
}

/** Names that a filter takes whatever else the event says. */
function namesAlone(filter: EventFilter): readonly string[] {
  const parts = Object.entries(filter).filter(([, part]) => part !== undefined && part.length > 0);
  return parts.length === 1 ? (filter.events ?? []) : [];
}

/** Every event it could match has already been taken, by name alone, by touchpoints before it. */
function isShadowed(touchpoint: Touchpoint, taken: ReadonlySet<string>): boolean {
  if (touchpoint.filters.length === 0) return false;
  return touchpoint.filters.every((filter) => {
    const names = filter.events ?? [];
    return names.length > 0 && names.every((name) => taken.has(name));
  });
}
