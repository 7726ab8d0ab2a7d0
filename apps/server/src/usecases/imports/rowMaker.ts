import {
  type BrowserOwner,
  type Column,
  createRowContent,
  createRowReader,
  type ImportMapping,
  isEmptyMapping,
  type RowItem,
  type RowProblem,
  type RowReader,
  rowId,
  rowProblem,
} from '@viaggio/domain/imports';
import type { ImportReading } from '@viaggio/domain/ports/imports';
import { rulesOf } from './decideReading';
import { digest } from './digest';
import type { FileRow } from './files/tableFile';

/** A row as collection takes it. */
export interface MadeRow {
  readonly kind: 'made';
  /** Known by its content: the same in whatever file it stands. */
  readonly id: string;
  readonly item: object;
  /** What it says of who somebody is, beside its own identifier. */
  readonly who: SaidWho | undefined;
  /** Whose browser it says it is. */
  readonly browser: BrowserOwner | undefined;
}

/** To be said once in a file. */
export interface SaidWho {
  /** The text to remember. */
  readonly combination: string;
  /** The identify call that says it. */
  readonly item: () => object;
}

export interface RefusedRow {
  readonly kind: 'refused';
  readonly id: string;
  readonly problem: RowProblem;
}

/** Turns the rows of a file into items. Columns that JSON brings later are taken in as they come. */
export class RowMaker {
  readonly #reading: ImportReading;
  readonly #mapping: ImportMapping;
  readonly #columns: readonly Column[];
  readonly #ready: boolean;
  #width = -1;
  #contentOf: ReturnType<typeof createRowContent> = () => '';
  #read: RowReader = () => rowProblem('row_not_json');

  constructor(reading: ImportReading, mapping: ImportMapping, columns: readonly Column[]) {
    this.#reading = reading;
    this.#mapping = mapping;
    this.#columns = columns;
    this.#ready = reading.ready && isEmptyMapping(mapping);
  }

  /** Digest of what a row says. */
  digestOf(row: FileRow): string {
    if (row.broken !== undefined) return digest(row.broken);
    this.#keepUp();
    return digest(this.#contentOf(row.cells));
  }

  /** `known`: the row's digest; `before`: identical rows above it. */
  make(row: FileRow, known: string, before: number): MadeRow | RefusedRow {
    const id = rowId(known, before);
    if (row.broken !== undefined) return { kind: 'refused', id, problem: rowProblem('row_not_json') };
    if (this.#ready) return readyEvent(row.record ?? {}, id);
    this.#keepUp();
    const read = this.#read(row.cells);
    if (read.kind === 'problem') return { kind: 'refused', id, problem: read };
    const { item, browser } = read;
    item.messageId = read.messageId === '' ? id : read.messageId;
    return { kind: 'made', id, item, who: read.who && withId(read.who), browser };
  }

  #keepUp(): void {
    if (this.#width === this.#columns.length) return;
    this.#width = this.#columns.length;
    const columns = [...this.#columns];
    this.#contentOf = createRowContent(columns);
    this.#read = createRowReader(rulesOf(this.#reading, this.#mapping, columns));
  }
}

/** The same combination is the same message, in whatever file it stands. */
function withId({ combination, item }: NonNullable<RowItem['who']>): SaidWho {
  return { combination, item: () => ({ ...item(), messageId: `who-${digest(combination)}` }) };
}

/** An event that is ready keeps its own id; one without gets the row's. */
function readyEvent(record: object, id: string): MadeRow {
  const said = (record as { messageId?: unknown }).messageId;
  const item = said === undefined || said === null || said === '' ? { ...record, messageId: id } : record;
  return { kind: 'made', id, item, who: undefined, browser: undefined };
}
