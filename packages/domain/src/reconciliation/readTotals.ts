import { readAmount } from '../collect/index';
import { measureOf } from './measureOf';
import type { BookTotal } from './types';

export interface UnreadLine {
  /** From 1. */
  readonly line: number;
  readonly problem: 'columns' | 'measure' | 'day' | 'amount' | 'days_reversed';
}

export interface ReadTotals {
  readonly totals: readonly BookTotal[];
  readonly unread: readonly UnreadLine[];
}

const FIRST_LINE = /^(from|dal?|inizio|first|data|day|date|giorno)\b/i;
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** `2026-03-01`, or as Italians write it: `1/3/2026`. */
function readDay(text: string): string | undefined {
  const parts = DAY_FIRST.exec(text);
  const iso = parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : text;
  if (!ISO.test(iso)) return undefined;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined;
}

/** `412.300` in a sheet is four hundred thousand: no total has a third decimal. */
const withoutThousands = (amount: string): string =>
  amount.replace(/[\s\u00a0\u202f€]/g, '').replace(/^([+-]?\d{1,3})\.(\d{3})$/, '$1$2');

/**
 * Totals as they are pasted from a sheet: a line each, from · to · place · measure · amount, parted by tab or `;`, or by
 * `,` where neither occurs. A first line of names is passed over; days and amounts may be written as in Italy.
 */
export function readTotals(text: string): ReadTotals {
  const totals: BookTotal[] = [];
  const unread: UnreadLine[] = [];
  const mark = ['\t', ';', ','].find((one) => text.includes(one)) ?? '\t';
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() === '' || (index === 0 && FIRST_LINE.test(line.trim()))) return;
    const read = readLine(line.split(mark).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
    if (typeof read === 'string') unread.push({ line: index + 1, problem: read });
    else totals.push(read);
  });
  return { totals, unread };
}

function readLine(cells: readonly string[]): BookTotal | UnreadLine['problem'] {
  if (cells.length !== 5) return 'columns';
  const [first, last, place, said, amount] = cells as [string, string, string, string, string];
  const from = readDay(first);
  const to = last === '' ? from : readDay(last);
  if (from === undefined || to === undefined) return 'day';
  if (from > to) return 'days_reversed';
  const measure = measureOf(said);
  if (measure === undefined) return 'measure';
  const books = readAmount(withoutThousands(amount));
  return books === undefined ? 'amount' : { from, to, place, measure, books };
}
