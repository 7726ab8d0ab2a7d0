import { fitColumn, type SurveyedColumn } from './fitColumn';
import { type Assigned, guessEvent, isNps, isPeople, mendAssigned, type NamedColumn } from './guessEvent';
import { COST_WORDS, COUNT_WORDS, FIRST_NAMES, LAST_NAMES, nameScore, plainWords } from './headerWords';
import { IMPORT_FIELDS, type ImportField, type ImportMapping } from './mapping';

export interface MappingGuess {
  readonly mapping: ImportMapping;
  /** How sure each field's column is, 0 to 1. */
  readonly confidence: ReadonlyMap<ImportField, number>;
}

/** Below this a resemblance is none. */
const LEAST_SCORE = 0.3;

/**
 * Guesses what the columns of a file are, from their names and their cells. A file without a column of events is
 * taken for what it looks like (`guessEvent`); then the event stands among the constants.
 */
export function guessMapping(
  columns: readonly SurveyedColumn[],
  workspace: { readonly currency: string },
): MappingGuess {
  const all = columns.map((column) => ({ ...column, plain: plainWords(column.name) }));
  const assigned = assign(all);
  addByCells(all, assigned);
  const properties: Record<string, string> = nameParts(all, assigned);
  mendAssigned(all, assigned);
  const constants: Partial<Record<ImportField, string>> = {};
  if (!assigned.has('event')) {
    const event = guessEvent(all, assigned);
    if (event !== undefined) constants.event = event;
    Object.assign(properties, ofEvent(event, all, assigned));
    if (event === 'Order Completed' && assigned.has('value') && !assigned.has('currency')) {
      constants.currency = workspace.currency;
    }
  }
  return {
    mapping: {
      columns: Object.fromEntries(
        IMPORT_FIELDS.flatMap((field) => {
          const found = assigned.get(field);
          return found === undefined ? [] : [[field, found.column.name]];
        }),
      ),
      properties,
      constants,
    },
    confidence: new Map([...assigned].map(([field, { score }]) => [field, Math.round(score * 100) / 100])),
  };
}

/** Best pairs first; each column becomes one field, each field one column. */
function assign(columns: readonly NamedColumn[]): Assigned {
  const pairs = columns.flatMap((column, index) =>
    IMPORT_FIELDS.flatMap((field) => {
      if (field === 'person' && isPeople({ column })) return [];
      const score = nameScore(field, column.plain) * fitColumn(field, column.survey);
      return score >= LEAST_SCORE ? [{ field, column, score, index }] : [];
    }),
  );
  pairs.sort((a, b) => b.score - a.score || a.index - b.index);
  const assigned: Assigned = new Map();
  const taken = new Set<NamedColumn>();
  for (const { field, column, score } of pairs) {
    if (assigned.has(field) || taken.has(column)) continue;
    assigned.set(field, { column, score });
    taken.add(column);
  }
  return assigned;
}

/** What cells say without the help of a name: addresses, and the one column of dates. */
function addByCells(columns: readonly NamedColumn[], assigned: Assigned): void {
  const taken = new Set([...assigned.values()].map(({ column }) => column));
  const free = columns.filter((column) => !taken.has(column));
  if (!assigned.has('email')) {
    const column = free.find(({ survey }) => survey.filled > 0 && survey.emails >= survey.filled * 0.8);
    if (column) assigned.set('email', { column, score: 0.8 });
  }
  if (!assigned.has('time')) {
    const column = free.find(({ survey }) => survey.kind === 'date');
    if (column) assigned.set('time', { column, score: 0.5 });
  }
}

/** First and last name in two columns: neither is the whole name. */
function nameParts(columns: readonly NamedColumn[], assigned: Assigned): Record<string, string> {
  const first = columns.find(({ plain }) => FIRST_NAMES.has(plain));
  const last = columns.find(({ plain }) => LAST_NAMES.has(plain));
  if (first === undefined || last === undefined) return {};
  for (const [field, { column }] of assigned) if (column === first || column === last) assigned.delete(field);
  return { firstName: first.name, lastName: last.name };
}

/** Properties by which the guessed event is understood: the mark of an NPS, the amount of a cost, how many. */
function ofEvent(
  event: string | undefined,
  columns: readonly NamedColumn[],
  assigned: Assigned,
): Record<string, string> {
  const expresses = event === 'Survey Answered' || event === 'Review Posted';
  if (!expresses) {
    assigned.delete('score');
    assigned.delete('text');
  }
  const nps = event === 'Survey Answered' ? columns.find(isNps) : undefined;
  if (nps !== undefined) {
    if (assigned.get('score')?.column === nps) assigned.delete('score');
    return { nps: nps.name };
  }
  const cost = event === 'Cost Recorded' ? columns.find(({ plain }) => COST_WORDS.test(plain)) : undefined;
  if (cost !== undefined) return { amount: cost.name };
  const count = event === 'Count Recorded' ? columns.find(({ plain }) => COUNT_WORDS.test(plain)) : undefined;
  return count === undefined ? {} : { count: count.name };
}
