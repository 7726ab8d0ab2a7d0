import { bookColumns, type bookFile } from '@viaggio/contract/books';
import type { z } from 'zod';
import {
  type BookDeps,
  type By,
  type ComparedTotal,
  listTotals,
  pasteTotals,
  removeTotal,
  signTotal,
  writeTotals,
} from '../../usecases/books/books';
import { explainTotal } from '../../usecases/books/explainTotal';
import { type BookFileRead, readBookFile } from '../../usecases/books/readBookFile';
import { limitOf } from '../../usecases/places/limitOf';
import type { WorkspaceContext } from '../access/context';
import { readJsonField } from '../handlers/readJsonField';
import { instantOf, readId } from '../handlers/wire';
import type { Handlers } from '../routes/handler';

type BookRoute =
  | 'listBookTotals'
  | 'writeBookTotals'
  | 'pasteBookTotals'
  | 'readBookFile'
  | 'explainBookTotal'
  | 'signBookTotal'
  | 'deleteBookTotal';

const byOf = ({ workspace, actor, places }: WorkspaceContext): By => ({
  workspace,
  actor,
  places: limitOf(places),
});

const idOf = ({ id }: { readonly id: string }): number => readId(id, 'book_total_not_found');

const sayTotal = ({ id, madeAt, signed, ...rest }: ComparedTotal) => ({
  ...rest,
  id: String(id),
  madeAt: instantOf(madeAt),
  signed: signed && { ...signed, at: instantOf(signed.at) },
});

const COLUMNS = { field: 'columns', code: 'columns_invalid' };

/** A file as it reads, in the words of the wire. */
function sayFile(file: string, read: BookFileRead): z.input<typeof bookFile> {
  const { table, names, columns, order, orderSure, decimal, missing, totals, unread } = read;
  return {
    file,
    format: table.format,
    encoding: table.encoding,
    separator: table.separator,
    decimal,
    dateOrder: order,
    dateOrderAssumed: !orderSure,
    names: names.map(({ name, samples }) => ({ name, samples: [...samples] })),
    columns,
    missing: [...missing],
    totals: [...totals],
    unread: [...unread],
  };
}

/** Reconciliation with the books. */
export function bookHandlers(deps: BookDeps): Handlers<BookRoute> {
  return {
    listBookTotals: async (_input, context) => ({
      items: (await listTotals(deps, byOf(context))).map(sayTotal),
    }),
    writeBookTotals: async ({ body }, context) => {
      await writeTotals(deps, byOf(context), body.totals);
      return { ok: true };
    },
    pasteBookTotals: async ({ body }, context) => {
      const { written, unread } = await pasteTotals(deps, byOf(context), body.text);
      return { written, unread: [...unread] };
    },
    readBookFile: async ({ body, upload }, context) => {
      const wish = {
        path: upload.path,
        columns: body.columns ? readJsonField(bookColumns, body.columns, COLUMNS) : undefined,
        dateOrder: body.dateOrder ?? 'auto',
      };
      return sayFile(upload.name, await readBookFile(deps, byOf(context), wish));
    },
    explainBookTotal: async ({ params }, context) => {
      const { total, ours, suspects, rows } = await explainTotal(deps, byOf(context), idOf(params));
      return { total: sayTotal({ ...total, ours }), suspects: [...suspects], rows: [...rows] };
    },
    signBookTotal: async ({ params, body }, context) =>
      sayTotal(await signTotal(deps, byOf(context), idOf(params), body.note)),
    deleteBookTotal: async ({ params }, context) => {
      await removeTotal(deps, byOf(context), idOf(params));
      return { ok: true };
    },
  };
}
