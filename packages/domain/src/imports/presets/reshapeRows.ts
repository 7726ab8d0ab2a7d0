import { type Cell, type Column, isEmptyCell, textOfCell } from '../rows/cell';
import { readDecimal } from '../values/readDecimal';
import { type ColumnFinder, createColumnFinder } from './columnFinder';
import type { AddedCells, AddedColumn, ImportPreset, PresetRow } from './preset';

/** A row of a file, wherever it comes from. */
export interface ShapedRow {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** The record itself, of JSON files. */
  readonly record: object | undefined;
  readonly broken: string | undefined;
}

const LINES: AddedColumn = '+products';

/** The columns that a preset adds to a file: they stand before its own, which may grow as JSON brings new ones. */
export function addedColumns(preset: ImportPreset, columns: readonly Column[]): readonly AddedColumn[] {
  const adds = preset.rows?.adds ?? [];
  return folds(preset, createColumnFinder(columns)) && !adds.includes(LINES) ? [...adds, LINES] : adds;
}

/** Whether the file has the columns of lines at all: an export with a row for each order is not folded. */
function folds({ fold }: ImportPreset, finder: ColumnFinder): boolean {
  return (
    fold !== undefined &&
    finder.places(fold.by).length > 0 &&
    (fold.needs === undefined || finder.places(fold.needs).length > 0) &&
    Object.values(fold.lines).some((names) => finder.places(names).length > 0)
  );
}

/**
 * Turns the rows of a file into those that a preset makes of them: lines of an order into one row, a recipient into
 * what happened to each mail, totals into nothing. Keeps one order at a time in memory.
 */
export class RowReshaper {
  readonly #preset: ImportPreset;
  readonly #columns: readonly Column[];
  readonly #added: readonly AddedColumn[];
  #width = -1;
  #finder: ColumnFinder = createColumnFinder([]);
  #headers: readonly string[] = [];
  #folds = false;
  #open: { readonly key: string; row: ShapedRow; readonly lines: object[] } | undefined;

  /** `columns`: those of the file, alive. */
  constructor(preset: ImportPreset, columns: readonly Column[], added: readonly AddedColumn[]) {
    this.#preset = preset;
    this.#columns = columns;
    this.#added = added;
  }

  push(row: ShapedRow): ShapedRow[] {
    if (row.broken !== undefined) return [...this.end(), row];
    this.#keepUp();
    if (!this.#folds) return this.#unfold(row, undefined);
    const fold = this.#preset.fold!;
    const key = this.#text(row.cells, fold.by);
    const line = this.#lineOf(row.cells);
    if (this.#open !== undefined && (key === '' || key === this.#open.key)) {
      this.#open.row = filledFrom(this.#open.row, row);
      this.#open.lines.push(...line);
      return [];
    }
    const done = this.end();
    this.#open = { key, row, lines: line };
    return done;
  }

  /** What is still open at the end of the file. */
  end(): ShapedRow[] {
    const open = this.#open;
    this.#open = undefined;
    return open === undefined ? [] : this.#unfold(open.row, open.lines);
  }

  #keepUp(): void {
    if (this.#width === this.#columns.length) return;
    this.#width = this.#columns.length;
    this.#finder = createColumnFinder(this.#columns);
    this.#headers = this.#columns.map(({ name }) => name);
    this.#folds = folds(this.#preset, this.#finder);
  }

  #text(cells: readonly Cell[], names: string): string {
    for (const place of this.#finder.places(names)) {
      const text = textOfCell(cells[place]);
      if (text !== '') return text;
    }
    return '';
  }

  #lineOf(cells: readonly Cell[]): object[] {
    const { lines, numbers } = this.#preset.fold!;
    const said = Object.entries(lines).flatMap(([name, names]) => {
      const text = this.#text(cells, names);
      if (text === '') return [];
      const number = numbers.includes(name) ? readDecimal(text, text.includes(',') ? ',' : '.') : Number.NaN;
      return [[name, Number.isNaN(number) ? text : number] as const];
    });
    return said.length === 0 ? [] : [Object.fromEntries(said)];
  }

  #unfold(row: ShapedRow, lines: readonly object[] | undefined): ShapedRow[] {
    const asked: PresetRow = {
      text: (names) => this.#text(row.cells, names),
      cell: (names) => row.cells[this.#finder.places(names)[0] ?? -1],
      headers: this.#headers,
    };
    const made = this.#preset.rows === undefined ? [{}] : this.#preset.rows.of(asked);
    return made.map((cells) =>
      this.#withCells(row, lines === undefined ? cells : { [LINES]: lines, ...cells }),
    );
  }

  #withCells(row: ShapedRow, cells: AddedCells): ShapedRow {
    const before = this.#added.map((name) => cells[name] ?? '');
    const record =
      row.record === undefined
        ? undefined
        : { ...Object.fromEntries(this.#added.map((name, at) => [name, before[at]])), ...row.record };
    return { ...row, cells: [...before, ...row.cells], record };
  }
}

/** What an earlier row leaves empty, a later one of the same order may say. */
function filledFrom(row: ShapedRow, later: ShapedRow): ShapedRow {
  const width = Math.max(row.cells.length, later.cells.length);
  const cells = Array.from({ length: width }, (_, at) =>
    isEmptyCell(row.cells[at]) ? later.cells[at] : row.cells[at],
  );
  return { ...row, cells };
}
