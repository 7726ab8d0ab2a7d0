import {
  type Column,
  createRowContent,
  createRowReader,
  type ImportMapping,
  isEmptyMapping,
  type RowProblem,
  type RowReader,
  rowId,
  rowProblem,
  WhoMemory,
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
  /** An identify call to be sent before it. */
  readonly who: object | undefined;
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
  readonly #who = new WhoMemory();
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
    if (this.#ready) return { kind: 'made', id, item: readyItem(row.record ?? {}, id), who: undefined };
    this.#keepUp();
    const read = this.#read(row.cells);
    if (read.kind === 'problem') return { kind: 'refused', id, problem: read };
    const item = Object.assign(read.item, { messageId: read.messageId === '' ? id : read.messageId });
    if (read.who === undefined || !this.#who.isNew(read.who.combination)) {
      return { kind: 'made', id, item, who: undefined };
    }
    const who = Object.assign(read.who.item, { messageId: `who-${digest(read.who.combination)}` });
    return { kind: 'made', id, item, who };
  }

  #keepUp(): void {
    if (this.#width === this.#columns.length) return;
    this.#width = this.#columns.length;
    const columns = [...this.#columns];
    this.#contentOf = createRowContent(columns);
    this.#read = createRowReader(rulesOf(this.#reading, this.#mapping, columns));
  }
}

/** An event that is ready keeps its own id; one without gets the row's. */
function readyItem(record: object, id: string): object {
  const said = (record as { messageId?: unknown }).messageId;
  return said === undefined || said === null || said === '' ? { ...record, messageId: id } : record;
}
