import { dateOrderOf, hasHalfDay } from './dateOrderOf';
import { decimalMarkOf, readDecimal } from './readDecimal';
import { readMoment } from './readMoment';
import { isNumeric, readMomentNumber } from './readMomentNumber';

export type ColumnKind = 'text' | 'number' | 'date' | 'boolean' | 'empty';

const SAMPLES = 5;
/** Different values counted one by one; beyond it a column has "many". */
const MAX_DISTINCT = 2_000;
const AS_IF_UTC = (wallClock: number): number => wallClock;
const BOOLEAN = /^(?:true|false|vero|falso|s[iì]|no|yes|y|n)$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s()./-]{6,20}$/;
const LEADING_ZERO = /^0\d/;

/** What the cells of one column have shown so far. Shares are of the cells that are not empty. */
export class ColumnSurvey {
  readonly samples: string[] = [];
  filled = 0;
  emails = 0;
  phones = 0;
  leadingZeros = 0;
  longest = 0;
  readonly distinct = new Set<string>();
  /** Dates that could be read in one order only, in both, and that say AM or PM. */
  readonly orders = { 'day-first': 0, 'month-first': 0, unsure: 0, halfDays: 0 };
  /** Numbers that show their decimal mark, and those like `1.234` and `1,234` that can be read in two ways. */
  readonly marks = { '.': 0, ',': 0, unsurePoint: 0, unsureComma: 0 };
  #numbers = 0;
  #dates = 0;
  #numericDates = 0;
  #booleans = 0;

  /** Looks at one more cell, as text. `written`: as somebody wrote it; a number of a workbook shows no decimal mark. */
  add(cell: string, written = true): void {
    const text = cell.trim();
    if (text === '') return;
    this.filled += 1;
    if (this.samples.length < SAMPLES && !this.samples.includes(text)) this.samples.push(text.slice(0, 200));
    if (this.distinct.size < MAX_DISTINCT) this.distinct.add(text);
    this.longest = Math.max(this.longest, text.length);
    if (BOOLEAN.test(text)) this.#booleans += 1;
    if (EMAIL.test(text)) this.emails += 1;
    if (PHONE.test(text)) this.phones += 1;
    if (LEADING_ZERO.test(text)) this.leadingZeros += 1;
    this.#addNumber(text, written);
    this.#addDate(text);
  }

  #addNumber(text: string, written: boolean): void {
    const isOne = !Number.isNaN(readDecimal(text, '.')) || !Number.isNaN(readDecimal(text, ','));
    if (!isOne) return;
    this.#numbers += 1;
    if (!written) return;
    const mark = decimalMarkOf(text);
    if (mark === 'unsure') this.marks[text.includes(',') ? 'unsureComma' : 'unsurePoint'] += 1;
    else if (mark !== undefined) this.marks[mark] += 1;
  }

  #addDate(text: string): void {
    if (isNumeric(text)) {
      if (!Number.isNaN(readMomentNumber(text, AS_IF_UTC))) this.#numericDates += 1;
      return;
    }
    const order = dateOrderOf(text);
    // The 31st of February is no date, and yet says which number is the day.
    if (order !== undefined) this.orders[order] += 1;
    const read = readMoment(text, { order: order === 'month-first' ? order : 'day-first', clock: AS_IF_UTC });
    if (Number.isNaN(read)) return;
    this.#dates += 1;
    if (hasHalfDay(text)) this.orders.halfDays += 1;
  }

  /** The kind that nine in ten of its cells have. Numbers that might be moments are numbers. */
  get kind(): ColumnKind {
    if (this.filled === 0) return 'empty';
    if (this.#dates >= this.filled * 0.9) return 'date';
    if (this.#numbers >= this.filled * 0.9) return 'number';
    return this.#booleans >= this.filled * 0.9 ? 'boolean' : 'text';
  }

  /** Share of the cells that can be read as a moment; those written as a number included. */
  get dateShare(): number {
    return this.filled === 0 ? 0 : (this.#dates + this.#numericDates) / this.filled;
  }

  /** Share of the cells that can be read as a number. */
  get numberShare(): number {
    return this.filled === 0 ? 0 : this.#numbers / this.filled;
  }

  /** Share of the cells that no earlier cell has; 1 when all differ. */
  get variety(): number {
    return this.filled === 0 ? 0 : this.distinct.size / Math.min(this.filled, MAX_DISTINCT);
  }
}
