import { looksLikeNames, type SurveyedColumn } from './fitColumn';
import { COST_WORDS, COUNT_WORDS, NPS_WORDS, ORDER_WORDS, REGISTRATION_WORDS } from './headerWords';
import { type ImportField, WHO_FIELDS } from './mapping';

export interface NamedColumn extends SurveyedColumn {
  /** The words of its name. */
  readonly plain: string;
}

export type Assigned = Map<ImportField, { readonly column: NamedColumn; readonly score: number }>;

export const hasWho = (assigned: Assigned): boolean => WHO_FIELDS.some((field) => assigned.has(field));

/**
 * The event that every row of a file without a column of events is: an order, an answer, a review, a cost, a count,
 * or `Identify` for a list of customers. undefined when nobody can tell.
 */
export function guessEvent(columns: readonly NamedColumn[], assigned: Assigned): string | undefined {
  const time = assigned.get('time')?.column.plain;
  const named = (words: RegExp): boolean => columns.some(({ plain }) => words.test(plain));
  if (hasWho(assigned) && (time === undefined || REGISTRATION_WORDS.test(time))) {
    // Orders whose dates cannot be read are still orders: better ask for the time than store half of what they say.
    return assigned.has('value') || named(ORDER_WORDS) ? 'Order Completed' : 'Identify';
  }
  if (time === undefined) return undefined;
  const numbers = (words: RegExp): boolean =>
    columns.some(({ plain, survey }) => words.test(plain) && survey.kind === 'number');
  if (hasWho(assigned) && (assigned.has('value') || named(ORDER_WORDS))) return 'Order Completed';
  if (columns.some(isNps)) return 'Survey Answered';
  if (assigned.has('score')) return assigned.has('text') ? 'Review Posted' : 'Survey Answered';
  if (hasWho(assigned)) return eachOnce(assigned) ? 'Identify' : undefined;
  if (numbers(COST_WORDS)) return 'Cost Recorded';
  return numbers(COUNT_WORDS) ? 'Count Recorded' : undefined;
}

/** A question on a scale from 0 to 10. */
export function isNps({ plain, survey }: NamedColumn): boolean {
  if (!NPS_WORDS.test(plain) || survey.kind !== 'number') return false;
  return [...survey.distinct].every((text) => /^(?:\d|10)$/.test(text));
}

/** Everybody stands in the list once: it is one of people, not of what they did. */
function eachOnce(assigned: Assigned): boolean {
  return WHO_FIELDS.some((field) => assigned.get(field)?.column.survey.variety === 1);
}

/**
 * Mends what names alone got wrong: a `name` that few rows share is that of the event; an `id` that every row has for
 * itself, in a file of things that happened, is the row's own; names of people serve as ids where there are none.
 */
export function mendAssigned(columns: readonly NamedColumn[], assigned: Assigned): void {
  const name = assigned.get('name');
  const happened = assigned.has('time') || assigned.has('value');
  if (name?.column.plain === 'name' && happened && !assigned.has('event')) {
    const { filled, variety } = name.column.survey;
    if (filled >= 20 && variety <= 0.3) {
      assigned.delete('name');
      assigned.set('event', { column: name.column, score: 0.6 });
    }
  }
  const person = assigned.get('person');
  if (person?.column.plain === 'id' && happened && person.column.survey.variety === 1) {
    assigned.delete('person');
  }
  if (!hasWho(assigned)) {
    const names = assigned.get('name') ?? columns.map((column) => ({ column })).find(isPeople);
    if (names && isPeople(names)) {
      assigned.delete('name');
      assigned.set('person', { column: names.column, score: 0.3 });
    }
  }
}

/** A column of names and surnames under a word for the customer: an identifier only where nothing else is. */
export const isPeople = ({ column }: { readonly column: NamedColumn }): boolean =>
  /^(?:cliente|customer|contatto|acquirente|nominativo|nome cliente|customer name|full name|nome e cognome)$/.test(
    column.plain,
  ) && looksLikeNames(column.survey);
