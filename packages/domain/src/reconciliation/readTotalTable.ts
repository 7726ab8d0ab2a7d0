import {
  type Cell,
  type DateOrder,
  type DecimalMark,
  decideDateOrder,
  decideDecimal,
  decimalMarkOf,
  EMPTY_MAPPING,
  type Habits,
  isTotal,
  plainWords,
  readDecimal,
  type SurveyedColumn,
  textOfCell,
} from '../imports/index';
import { type BookColumn, type BookColumns, guessBookColumns } from './bookColumns';
import { measureOf } from './measureOf';
import { createPeriodReader, type Period, type PeriodReader } from './readPeriod';
import { BOOK_MEASURES, type BookMeasure, type BookTotal } from './types';

export interface TotalTable {
  readonly columns: readonly SurveyedColumn[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[];
  /** Of text tables; '' for others. */
  readonly separator: string;
}

export interface TableWish {
  /** Guessed when absent. */
  readonly columns: BookColumns | undefined;
  readonly order: DateOrder | 'auto';
  readonly habits: Habits;
  /** Places that the data know. `MILANO` in a file is the `Milano` of these: people write names of shops as they come. */
  readonly places: readonly string[];
}

export interface TotalOfRow extends BookTotal {
  readonly row: number;
  /** Whether the data know such a place. */
  readonly placeKnown: boolean;
}

/**
 * - `total_row`: it adds up the others
 * - `too_many_cells`: a separator inside a number or a name needs quotes
 * - `twice`: a row above says the same measure, place and days
 */
export type RowFault =
  | 'day'
  | 'days_reversed'
  | 'measure'
  | 'amount'
  | 'total_row'
  | 'too_many_cells'
  | 'twice';

/** A row, or one amount of it, that is not understood: why, what stands there, and what could be read all the same. */
export interface UnreadTotal {
  readonly row: number;
  readonly problem: RowFault;
  /** Column at fault and what stands in it; '' when it is the whole row. */
  readonly column: string;
  readonly cell: string;
  readonly read: {
    readonly measure: BookMeasure | null;
    readonly place: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly books: number | null;
  };
}

export interface ReadTable {
  readonly columns: BookColumns;
  readonly order: DateOrder;
  /** False where every date could be read in both orders: somebody should look. */
  readonly orderSure: boolean;
  readonly decimal: DecimalMark;
  /** What no column holds, and nothing can be read without. */
  readonly missing: readonly ('from' | 'amount')[];
  readonly totals: readonly TotalOfRow[];
  readonly unread: readonly UnreadTotal[];
}

/** Totals of the books as a table: dates, amounts and their marks are decided from all of its cells, as in any import. */
export function readTotalTable(table: TotalTable, wish: TableWish): ReadTable {
  const columns = wish.columns ?? guessBookColumns(table.columns);
  const { form: order, sure: orderSure } = orderOf(table, columns, wish);
  const { form: decimal } = decideDecimal(
    table.columns,
    { ...EMPTY_MAPPING, columns: { value: columns.amount ?? columns.revenue ?? columns.orders } },
    table.separator,
  );
  const missing = missingOf(columns);
  const found = { columns, order, orderSure, decimal, missing };
  if (missing.length > 0) return { ...found, totals: [], unread: [] };
  const period = createPeriodReader(order, wish.habits.zone);
  const reader = new TableReader(table, columns, { decimal, period, places: wish.places });
  for (const { number, cells } of table.rows) reader.read(number, cells);
  return { ...found, totals: reader.totals, unread: reader.unread };
}

/** The order of the dates, by the column that shows it. */
function orderOf(table: TotalTable, columns: BookColumns, { order, habits }: TableWish) {
  if (order !== 'auto') return { form: order, sure: true };
  const [from, to] = [columns.from, columns.to].map((name) =>
    decideDateOrder(table.columns.find((column) => column.name === name)?.survey, habits),
  );
  // The last days of a period run to 31 where the first are all the first of a month.
  const last = table.columns.find(({ name }) => name === columns.to)?.survey.orders;
  const isShown = last !== undefined && last['day-first'] !== last['month-first'];
  return isShown ? to! : from!;
}

function missingOf({ from, measure, amount, orders, revenue, visits }: BookColumns): ReadTable['missing'] {
  const isCounted = (measure && amount) || orders || revenue || visits;
  return [...(from ? [] : ['from' as const]), ...(isCounted ? [] : ['amount' as const])];
}

/** Characters of the name of a place. */
const MAX_PLACE = 200;

/** First days of months, under such a name, stand for the whole month. */
const MONTHS = new Set(['mese', 'month', 'mese di riferimento']);

class TableReader {
  readonly totals: TotalOfRow[] = [];
  readonly unread: UnreadTotal[] = [];
  readonly #seen = new Set<string>();
  readonly #at: ReadonlyMap<string, number>;
  /** By the name in small letters: as the data write it, else as the file does first. */
  readonly #spelling: Map<string, string>;
  readonly #ofMonths: boolean;

  constructor(
    { columns: all }: TotalTable,
    private readonly columns: BookColumns,
    private readonly rules: {
      readonly decimal: DecimalMark;
      readonly period: PeriodReader;
      readonly places: readonly string[];
    },
  ) {
    this.#spelling = new Map(rules.places.map((place) => [place.toLowerCase(), place]));
    this.#at = new Map(all.map(({ name }, at) => [name, at]));
    this.#ofMonths = columns.to === undefined && MONTHS.has(plainWords(columns.from ?? ''));
  }

  read(row: number, cells: readonly Cell[]): void {
    // A line of JSON that is none has no cells, and is told.
    if (cells.length > 0 && cells.every((cell) => textOfCell(cell) === '')) return;
    const place = this.#placeOf(this.#text(cells, 'place').slice(0, MAX_PLACE));
    const placeKnown = place === '' || this.rules.places.includes(place);
    const period = this.#periodOf(cells);
    const counted = this.#countedIn(cells);
    for (const { measure, column } of counted) {
      const books = this.#amountIn(cells, column);
      const fault = this.#faultOf(cells, { place, period, measure, books, column });
      if (fault === undefined) {
        this.totals.push({ row, measure: measure!, place, placeKnown, ...(period as Period), books: books! });
        continue;
      }
      const days = typeof period === 'string' ? { from: null, to: null } : period;
      const read = { measure: measure ?? null, place, ...days, books: books ?? null };
      this.unread.push({ row, ...fault, read });
      // A row of sums, or one without its day, is said once.
      if (fault.problem !== 'amount' && fault.problem !== 'twice') return;
    }
  }

  #placeOf(said: string): string {
    if (this.rules.places.includes(said)) return said;
    const plain = said.toLowerCase();
    const spelled = this.#spelling.get(plain) ?? said;
    this.#spelling.set(plain, spelled);
    return spelled;
  }

  /** The measures of a row, and the column that holds the amount of each. */
  #countedIn(cells: readonly Cell[]): { measure: BookMeasure | undefined; column: BookColumn }[] {
    if (this.columns.amount !== undefined) {
      return [{ measure: measureOf(this.#text(cells, 'measure')), column: 'amount' }];
    }
    const all = BOOK_MEASURES.filter((one) => this.columns[one] !== undefined);
    const filled = all.filter((one) => this.#text(cells, one) !== '');
    return (filled.length > 0 ? filled : all.slice(0, 1)).map((measure) => ({ measure, column: measure }));
  }

  #faultOf(
    cells: readonly Cell[],
    { place, period, measure, books, column }: Counted,
  ): Pick<UnreadTotal, 'problem' | 'column' | 'cell'> | undefined {
    const at = (problem: RowFault, of: BookColumn) => ({
      problem,
      column: this.columns[of] ?? '',
      cell: this.#text(cells, of).slice(0, 200),
    });
    if (cells.slice(this.#at.size).some((cell) => textOfCell(cell) !== '')) {
      return { problem: 'too_many_cells', column: '', cell: '' };
    }
    if (typeof period === 'string') {
      return isTotal(cells) ? { problem: 'total_row', column: '', cell: '' } : at('day', period);
    }
    if (period.from > period.to) return at('days_reversed', 'to');
    if (measure === undefined) return at('measure', 'measure');
    if (books === undefined) return at('amount', column);
    const key = JSON.stringify([measure, place, period.from, period.to]);
    if (this.#seen.has(key)) return { problem: 'twice', column: '', cell: '' };
    this.#seen.add(key);
    return undefined;
  }

  /** The days of a row; the column at fault where they cannot be read. */
  #periodOf(cells: readonly Cell[]): Period | 'from' | 'to' {
    const first = this.rules.period(this.#text(cells, 'from'), this.#ofMonths);
    if (first === undefined) return 'from';
    const said = this.#text(cells, 'to');
    if (said === '') return first;
    const last = this.rules.period(said, false);
    return last === undefined ? 'to' : { from: first.from, to: last.to };
  }

  /**
   * A number of a workbook is what it is; texts are read by the marks of their file. `412.300` is four hundred thousand
   * whatever the marks are: no total has a third decimal.
   */
  #amountIn(cells: readonly Cell[], column: BookColumn): number | undefined {
    const cell = this.#cell(cells, column);
    const amount =
      typeof cell === 'number' ? cell : readDecimal(textOfCell(cell), this.#markOf(textOfCell(cell)));
    return Number.isFinite(amount) && Math.abs(amount) <= 1e12 ? amount : undefined;
  }

  #markOf(text: string): DecimalMark {
    if (decimalMarkOf(text) !== 'unsure') return this.rules.decimal;
    return text.includes('.') ? ',' : '.';
  }

  #text(cells: readonly Cell[], column: BookColumn): string {
    return textOfCell(this.#cell(cells, column));
  }

  #cell(cells: readonly Cell[], column: BookColumn): Cell {
    const name = this.columns[column];
    return name === undefined ? undefined : cells[this.#at.get(name) ?? -1];
  }
}

interface Counted {
  readonly place: string;
  readonly period: Period | 'from' | 'to';
  readonly measure: BookMeasure | undefined;
  readonly books: number | undefined;
  readonly column: BookColumn;
}
