import type { Cell, Column } from './cell';

const MAX_DEPTH = 4;
/** More columns than any table of people has: what lies beyond stays inside the object that holds it. */
const MAX_COLUMNS = 1_000;

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
      if (isRecord(value) && path.length + 1 < MAX_DEPTH && this.columns.length < MAX_COLUMNS) {
        this.#put(value, name, [...path, key], cells);
      } else {
        const index = this.#indexOf(name, [...path, key]);
        if (index >= 0) cells[index] = value as Cell;
      }
    }
  }

  #indexOf(name: string, path: readonly string[]): number {
    const known = this.#index.get(name);
    if (known !== undefined) return known;
    if (this.columns.length >= MAX_COLUMNS * 2) return -1;
    this.#index.set(name, this.columns.length);
    this.columns.push({ name, path });
    return this.columns.length - 1;
  }
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
