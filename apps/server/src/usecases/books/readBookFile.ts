import { surveyColumns } from '@viaggio/domain/imports';
import type { StoredTotal } from '@viaggio/domain/ports/bookStore';
import {
  type BookColumns,
  type BookTotal,
  type ReadTable,
  type RowFault,
  readTotalTable,
  type TotalOfRow,
  type UnreadTotal,
} from '@viaggio/domain/reconciliation';
import { AppError } from '@viaggio/domain/shared';
import { openFile } from '../imports/files/openFile';
import type { FileRow, TableFile } from '../imports/files/tableFile';
import { type BookDeps, type By, habitsOf, isTooLong, keyOf, MOST_TOTALS, mayTouch } from './books';

export interface BookFileWish {
  readonly path: string;
  readonly columns: BookColumns | undefined;
  readonly dateOrder: ReadTable['order'] | 'auto';
}

export interface TotalInFile extends TotalOfRow {
  /** The total that stands there now and says something else. */
  readonly replaces: { readonly books: number; readonly signed: boolean } | null;
}

export interface UnreadInFile extends Omit<UnreadTotal, 'problem'> {
  readonly problem: RowFault | 'days_too_many' | 'place_not_yours';
}

export interface BookFileRead extends Omit<ReadTable, 'totals' | 'unread'> {
  readonly table: TableFile;
  readonly names: readonly { readonly name: string; readonly samples: readonly string[] }[];
  readonly totals: readonly TotalInFile[];
  readonly unread: readonly UnreadInFile[];
}

/** How a file of the books reads: opened as any import, its totals, and the rows to fix. Writes nothing. */
export async function readBookFile(
  deps: Pick<BookDeps, 'books' | 'workspaces'>,
  by: Pick<By, 'workspace' | 'places'>,
  wish: BookFileWish,
): Promise<BookFileRead> {
  const table = await openFile(wish.path);
  const rows = await readRows(table);
  const columns = surveyColumns(
    table.columns.map(({ name }) => name),
    rows,
  );
  refuseUnknown(wish.columns, table);
  const read = readTotalTable(
    { columns, rows, separator: table.separator },
    { columns: wish.columns, order: wish.dateOrder, ...(await habitsOf(deps, by.workspace)) },
  );
  const stored = new Map((await deps.books.list(by.workspace)).map((one) => [keyOf(one), one]));
  const refusal = (one: TotalOfRow) => refusalOf(one, by.places);
  return {
    ...read,
    table,
    names: columns.map(({ name, survey }) => ({ name, samples: survey.samples.slice(0, 3) })),
    totals: read.totals
      .filter((one) => refusal(one) === undefined)
      .map((one) => ({ ...one, replaces: replacedBy(one, stored.get(keyOf(one))) })),
    unread: [...read.unread, ...read.totals.flatMap((one) => unreadable(one, refusal(one)))].toSorted(
      (a, b) => a.row - b.row,
    ),
  };
}

/** A file of more rows than there may be totals is not of the books: it is the log of a till. */
async function readRows(table: TableFile): Promise<FileRow[]> {
  const all: FileRow[] = [];
  for await (const { rows } of table.rows()) {
    all.push(...rows);
    if (all.length > MOST_TOTALS) {
      throw new AppError(
        'book_file_too_long',
        `The file has more than ${MOST_TOTALS} rows: totals of days or months are needed, not single sales.`,
        { status: 422, field: 'file' },
      );
    }
  }
  return all;
}

function refuseUnknown(columns: BookColumns | undefined, table: TableFile): void {
  const names = new Set(table.columns.map(({ name }) => name));
  const unknown = Object.values(columns ?? {}).find((name) => name !== undefined && !names.has(name));
  if (unknown === undefined) return;
  throw new AppError('column_unknown', `The file has no column "${unknown}".`, {
    status: 422,
    field: 'columns',
  });
}

const replacedBy = ({ books }: BookTotal, stored: StoredTotal | undefined): TotalInFile['replaces'] =>
  stored === undefined || stored.books === books
    ? null
    : { books: stored.books, signed: stored.signed !== null };

function refusalOf(total: BookTotal, places: By['places']): 'days_too_many' | 'place_not_yours' | undefined {
  if (isTooLong(total)) return 'days_too_many';
  return mayTouch(places, total.place) ? undefined : 'place_not_yours';
}

const unreadable = (
  { row, placeKnown: _, ...read }: TotalOfRow,
  problem: 'days_too_many' | 'place_not_yours' | undefined,
): UnreadInFile[] => (problem === undefined ? [] : [{ row, problem, column: '', cell: '', read }]);
