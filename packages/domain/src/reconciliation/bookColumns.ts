import { plainWords, type SurveyedColumn } from '../imports/index';
import { MEASURE_NAMES, wordsIn } from './measureOf';

/**
 * What a column of a file of the books may be. Amounts stand either in a column of their own for each measure (a till's
 * closings: receipts, takings), or in one column beside another that names the measure.
 */
export const BOOK_COLUMNS = [
  'from',
  'to',
  'place',
  'measure',
  'amount',
  'orders',
  'revenue',
  'visits',
] as const;
export type BookColumn = (typeof BOOK_COLUMNS)[number];

/** What it is → name of the column. */
export type BookColumns = { readonly [Column in BookColumn]?: string | undefined };

/** Names of the columns as people write them, surest first; compared as plain words. */
const NAMES: Readonly<Record<BookColumn, readonly string[]>> = {
  from: wordsIn(`from|dal|da|inizio|primo giorno|first day|data inizio|start|start date|giorno|day|data|date|
    data chiusura|data incasso|data contabile|data scontrino|periodo|period|mese|month|mese di riferimento`),
  to: wordsIn('to|al|fine|ultimo giorno|last day|data fine|end|end date'),
  place: wordsIn(`place|luogo|negozio|punto vendita|store|shop|pdv|filiale|sede|store name|nome negozio|
    codice negozio`),
  measure: wordsIn('measure|misura|voce|metrica|metric|che cosa|what|indicatore'),
  amount: wordsIn('amount|importo|valore|value|totale|total|i conti dicono|books'),
  ...MEASURE_NAMES,
};

/** Columns that a file without names has, in the order in which totals are pasted. */
const IN_ORDER = ['from', 'to', 'place', 'measure', 'amount'] as const;

/** Guesses what the columns of a file of the books are, from their names; of a file without names, from their order. */
export function guessBookColumns(columns: readonly SurveyedColumn[]): BookColumns {
  if (columns.length === IN_ORDER.length && columns.every(({ name }) => /^column \d+$/.test(name))) {
    return Object.fromEntries(IN_ORDER.map((column, at) => [column, columns[at]!.name]));
  }
  const free = new Map(columns.map(({ name }) => [plainWords(name), name]));
  const found: { [Column in BookColumn]?: string | undefined } = {};
  for (const column of BOOK_COLUMNS) {
    const word = NAMES[column].find((name) => free.has(name));
    if (word === undefined) continue;
    found[column] = free.get(word);
    free.delete(word);
  }
  found.from ??= columns.find(({ name, survey }) => survey.kind === 'date' && name !== found.to)?.name;
  return settleAmounts(found);
}

/** Either a measure beside its amount, or a column for each measure; an amount of which nothing is said is revenue. */
function settleAmounts({ measure, amount, orders, revenue, visits, ...where }: BookColumns): BookColumns {
  if (measure !== undefined && amount !== undefined) return { ...where, measure, amount };
  return { ...where, orders, revenue: revenue ?? amount, visits };
}
