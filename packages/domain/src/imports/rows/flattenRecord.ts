import { AppError } from '../../shared/index';
import { cleanName } from '../text/cleanText';
import type { Cell, Column } from './cell';

const MAX_DEPTH = 4;
/** From here on objects are not opened any more: they stay whole, as one value. */
const OPENED_COLUMNS = 1_000;
/** More columns than any table of people has. */
export const MAX_COLUMNS = 2_000;

/** Turns JSON records into cells under columns, which are found as they come: `{"user": {"id": 1}}` is `user.id`. */
export class RecordColumns {
  readonly columns: Column[] = [];
  readonly #index = new Map<string, number>();

  /** `known`: columns that come first, in this order. */
  constructor(known: readonly Column[] = []) {
    for (const { name, path } of known) this.#indexOf(name, path);
  }

  cellsOf(record: object): Cell[] {
    const cells: Cell[] = new Array<Cell>(this.columns.length).fill(undefined);
    this.#put(record, '', [], cells);
    return cells;
  }

  #put(record: object, prefix: string, path: readonly string[], cells: Cell[]): void {
    for (const [key, value] of Object.entries(record)) {
      if (key === '__proto__') continue;
      const name = prefix === '' ? key : `${prefix}.${key}`;
      if (isRecord(value) && path.length + 1 < MAX_DEPTH && this.columns.length < OPENED_COLUMNS) {
        this.#put(value, name, [...path, cleanName(key)], cells);
      } else {
        cells[this.#indexOf(name, [...path, cleanName(key)])] = value as Cell;
      }
    }
  }

  #indexOf(name: string, path: readonly string[]): number {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    if (this.columns.length >= MAX_COLUMNS) throw tooManyColumns();
    this.#index.set(name, this.columns.length);
    this.columns.push({ name: cleanName(name), path });
    return this.columns.length - 1;
  }
}

/** Keys that are data, not names (one for each customer, say), would make a table of any width. */
export function tooManyColumns(): AppError {
  return new AppError(
    'too_many_columns',
    `The file has more than ${MAX_COLUMNS} columns: it is no table of events.`,
    {
      field: 'file',
    },
  );
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
